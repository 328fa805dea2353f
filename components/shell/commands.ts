"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something the command palette offers. */
export interface Command {
  id: string;
  label: string;
  /** One line more under the label. */
  note?: string;
  /** Why it cannot be done now. It is listed all the same, so that officers find it and read why. */
  unavailable?: string;
  /** The key that does the same. */
  shortcut?: string;
  run: () => void;
}

const sources = new Set<() => readonly Command[]>();
const listeners = new Set<() => void>();
let offered: readonly Command[] | undefined;

function tell(): void {
  offered = undefined;
  for (const listener of listeners) listener();
}

/** Offers acts in the palette while the component is mounted. In: what gives them, asked again whenever the component has been drawn. */
export function useCommands(source: () => readonly Command[]): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
    tell();
  });
  useEffect(() => {
    // The palette asks while it is drawn, which an effect event does not allow.
    const current = () => latest.current();
    sources.add(current);
    tell();
    return () => {
      sources.delete(current);
      tell();
    };
  }, []);
}

/** What the page that is shown offers; what it comes to offer while the palette is open is there too. */
export const useOffered = (): readonly Command[] => useSyncExternalStore(subscribe, commandsNow, commandsNow);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const commandsNow = () => (offered ??= [...sources].flatMap((source) => source()));
