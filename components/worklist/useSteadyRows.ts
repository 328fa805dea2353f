"use client";

import { useState } from "react";
import { compareRows } from "@/lib/worklist/changes";
import type { SearchAnswer } from "@/lib/worklist/contract";

/** An answer and when it was read, in epoch milliseconds. */
export interface Reading {
  answer: SearchAnswer;
  at: number;
}

export interface SteadyRows {
  shown?: Reading;
  /** How many rows a later reading would change. */
  changes: number;
  /** The shown rows it would change. */
  stale: ReadonlySet<string>;
  /** Shows a reading, whatever it moves. */
  show: (reading: Reading) => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Keeps rows where they are while somebody reads them: a later reading of the same page is shown at once only if it moves
 * no row, else when the officer asks for it. In: the name of the page asked for, and what was read of it last.
 */
export function useSteadyRows(page: string, read: Reading | undefined): SteadyRows {
  const [held, hold] = useState({ page, read });
  const show = (reading: Reading) => hold({ page, read: reading });
  const steady = held.page === page ? held.read : undefined;
  if (steady && read && steady.at !== read.at) {
    const { moves, count, stale } = compareRows(steady.answer.matches, read.answer.matches);
    if (moves) return { shown: steady, changes: count, stale, show };
  }
  if (held.page !== page || held.read?.at !== read?.at) hold({ page, read });
  return { shown: read, changes: 0, stale: NONE, show };
}
