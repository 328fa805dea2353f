"use client";

import { useEffect, useEffectEvent } from "react";
import { DESK_KEYS, type DeskKey, type DeskKeyName, shortcutOf, usesLetters } from "./keyTable";
import { singleKeys } from "./singleKeys";

export type KeyActions = Partial<Record<DeskKeyName, () => void>>;

interface KeyScope {
  modal?: boolean;
  areMeant?: () => boolean;
}

/**
 * Puts shortcuts of the desk in force while the component is mounted. In: what each does here; whether here is a modal dialog; where
 * they are meant in a part of the page alone, whether they are now. Others rest while such a dialog is open; those of a single key also
 * while somebody types, and where the officer has switched them off.
 */
export function useKeys(actions: KeyActions, { modal = false, areMeant }: KeyScope = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = shortcutOf(event, Object.keys(actions) as DeskKeyName[]);
    if (!name || Boolean(document.querySelector("dialog:modal")) !== modal || areMeant?.() === false) return;
    const { command }: DeskKey = DESK_KEYS[name];
    if (!command && (!singleKeys.current() || usesLetters(document.activeElement))) return;
    event.preventDefault();
    actions[name]?.();
  });
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener("keydown", press, { signal: listening.signal });
    return () => listening.abort();
  }, []);
}
