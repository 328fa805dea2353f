"use client";

import { useState } from "react";
import { compareRows, type RowChanges } from "@/lib/worklist/changes";
import type { SearchAnswer } from "@/lib/worklist/contract";

/** An answer and when it was read, in epoch milliseconds. */
export interface Reading {
  answer: SearchAnswer;
  at: number;
}

export interface SteadyRows extends Pick<RowChanges, "marks" | "reorders"> {
  shown?: Reading;
  /** How many rows are not as they were when the officer last asked for them. */
  changes: number;
  /** Shows a reading as it is, whatever it moves, and takes what it says as seen. */
  show: (reading: Reading) => void;
}

const NOTHING: Pick<SteadyRows, "changes" | "reorders" | "marks"> = { changes: 0, reorders: false, marks: new Map() };

/**
 * Keeps rows in their places while somebody reads them: what a later reading of the same page says about a row is shown there
 * and marked; rows that came, went or moved wait until the officer asks. In: the name of the page asked for, what was read of
 * it last, and the officer's e-mail.
 */
export function useSteadyRows(page: string, read: Reading | undefined, email: string): SteadyRows {
  const [held, hold] = useState({ page, read });
  const show = (reading: Reading) => hold({ page, read: reading });
  const steady = held.page === page ? held.read : undefined;
  if (steady && read && steady.at !== read.at) {
    const { reorders, count, marks, rows } = compareRows(steady.answer.matches, read.answer.matches, email);
    if (count > 0) {
      const answer = { meta: reorders ? steady.answer.meta : read.answer.meta, matches: rows };
      return { shown: { answer, at: read.at }, changes: count, reorders, marks, show };
    }
  }
  if (held.page !== page || held.read?.at !== read?.at) hold({ page, read });
  return { shown: read, show, ...NOTHING };
}
