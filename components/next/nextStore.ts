"use client";

import { useSyncExternalStore } from "react";
import { storeOf } from "@/lib/store";
import type { NoneFound } from "@/lib/worklist/nextWords";
import type { Ending } from "@/lib/writes/attempt";

/** What the bar says that offers the next case. */
export type NextMessage =
  /** How a write to a case ended. */
  | { kind: "ended"; name: string; ending: Ending; laterBy?: string }
  /** Somebody else has it: nothing was sent. */
  | { kind: "lost"; name: string; to: string }
  /** It has just been changed: nothing was sent. */
  | { kind: "changed"; name: string; by?: string }
  | ({ kind: "none" } & NoneFound)
  | { kind: "failed"; title: string; detail?: string; requestId?: string; code?: string };

interface Next {
  /** The message, and the path of the page that shows it. */
  message?: NextMessage & { path: string };
  /** A case is being looked for, or claimed. */
  busy?: "looking" | "claiming";
  /** The officer's own cases are done: the walk continues with unassigned ones, until another view is opened. */
  beyond?: boolean;
}

const NOTHING: Next = {};
const next = storeOf(NOTHING);

/** Changes what the next-case bar and button say on every page. */
export function putNext(change: Partial<Next>): void {
  next.put({ ...next.current(), ...change });
}

export const nextNow = next.current;

/** What the bar and the button say. */
export function useNext(): Next {
  return useSyncExternalStore(next.subscribe, next.current, () => NOTHING);
}

/** Where the tab's own storage keeps the view of the worklist it was in last: its parameters. */
export const VIEW_KEPT = "countersign.view";
