"use client";

import { useEffect, useEffectEvent } from "react";

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
  const ask = useEffectEvent(source);
  useEffect(() => {
    const current = () => ask();
    sources.add(current);
    return () => void sources.delete(current);
  }, []);
}

/** What the page that is shown offers now. */
export function commandsNow(): Command[] {
  return [...sources].flatMap((source) => source());
}
