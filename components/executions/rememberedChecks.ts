"use client";

import { useSyncExternalStore } from "react";

/*
 * Which passing checks an officer keeps open, by the names of the steps. It is a convenience of this browser: where nothing can be kept,
 * they are open until the page is left.
 */
const MOST = 40;
const LONGEST = 120;
const keyOf = (officerId: string) => `countersign:open-checks:${officerId}`;

const listeners = new Set<() => void>();
const kept = new Map<string, readonly string[]>();
const NONE: readonly string[] = [];

function read(officerId: string): readonly string[] {
  const known = kept.get(officerId);
  if (known) return known;
  const found = fromStorage(officerId);
  kept.set(officerId, found);
  return found;
}

function fromStorage(officerId: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(keyOf(officerId)) ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(0, MOST) : NONE;
  } catch {
    // Storage may be denied, and what is in it may be anybody's.
    return NONE;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The names of the steps this officer keeps open. */
export function useRememberedOpen(officerId: string): readonly string[] {
  return useSyncExternalStore(
    subscribe,
    () => read(officerId),
    () => NONE,
  );
}

/** Keeps, or forgets, that an officer has a check open. */
export function rememberOpen(officerId: string, step: string, open: boolean): void {
  const before = read(officerId);
  if (before.includes(step) === open || step.length > LONGEST) return;
  const after = open ? [...before, step].slice(-MOST) : before.filter((each) => each !== step);
  kept.set(officerId, after);
  try {
    window.localStorage.setItem(keyOf(officerId), JSON.stringify(after));
  } catch {
    // Full or denied: it stays open as long as the page does.
  }
  for (const listener of listeners) listener();
}
