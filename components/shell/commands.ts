"use client";

import { useEffect, useRef } from "react";

/** Something the command palette offers. */
export interface Command {
  id: string;
  label: string;
  /** One line more under the label. */
  note?: string;
  /** Why it cannot be done now. It is offered all the same, so that nobody looks for it in vain. */
  unavailable?: string;
  /** The key that does the same. */
  shortcut?: string;
  run: () => void;
}

const sources = new Set<() => readonly Command[]>();

/** Offers acts in the palette while the component is mounted. In: what gives them when the palette opens. */
export function useCommands(source: () => readonly Command[]): void {
  const latest = useRef(source);
  useEffect(() => void (latest.current = source));
  useEffect(() => {
    // The palette asks while it is drawn, which an effect event does not allow.
    const current = () => latest.current();
    sources.add(current);
    return () => void sources.delete(current);
  }, []);
}

/** What the page that is shown offers now. */
export function commandsNow(): Command[] {
  return [...sources].flatMap((source) => source());
}
