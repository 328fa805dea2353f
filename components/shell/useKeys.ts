"use client";

import { useEffect, useEffectEvent } from "react";
import { type DeskKeyName, shortcutOf, usesLetters } from "./keyTable";

export type KeyActions = Partial<Record<DeskKeyName, () => void>>;

/**
 * Puts shortcuts of the desk in force while the component is mounted. In: what each does here. They rest while somebody
 * types and while a modal dialog is open.
 */
export function useKeys(actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = shortcutOf(event, Object.keys(actions) as DeskKeyName[]);
    if (!name || usesLetters(document.activeElement) || document.querySelector("dialog:modal")) return;
    event.preventDefault();
    actions[name]?.();
  });
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener("keydown", press, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
