"use client";

import { useSyncExternalStore } from "react";
import type { NoneFound } from "@/lib/worklist/nextWords";
import type { Ending } from "@/lib/writes/attempt";

/** What the bar says that offers the next case. */
export type Told =
  /** How a write to a case ended. */
  | { kind: "ended"; name: string; ending: Ending; laterBy?: string }
  /** Somebody else has it: nothing was sent. */
  | { kind: "lost"; name: string; to: string }
  /** It is another than it was a moment ago: nothing was sent. */
  | { kind: "changed"; name: string; by?: string }
  | ({ kind: "none" } & NoneFound)
  | { kind: "failed"; title: string; detail?: string; requestId?: string };

interface Next {
  /** The path of the page that is told, and what. */
  told?: Told & { path: string };
  /** A case is being looked for, or claimed. */
  busy?: "looking" | "claiming";
}

let state: Next = {};
const listeners = new Set<() => void>();
const NOTHING: Next = {};

/** Changes what the bar and the button of the next case say, wherever they stand. */
export function putNext(change: Partial<Next>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export const nextNow = () => state;

/** What the bar and the button say. */
export function useNext(): Next {
  return useSyncExternalStore(subscribe, nextNow, () => NOTHING);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Where the tab's own storage keeps the view of the worklist it was in last: its parameters. */
export const VIEW_KEPT = "countersign.view";
