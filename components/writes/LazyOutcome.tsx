"use client";

import { lazy, Suspense } from "react";
import type { OutcomeProps } from "./Outcome";

/** Loads what tells how a write ended. Whoever sends from a page does this first: no write without words for its end. */
export async function loadOutcome() {
  const [{ Outcome }, { tellElsewhere }] = await Promise.all([import("./Outcome"), import("./tellElsewhere")]);
  return { default: Outcome, tellElsewhere };
}

const Outcome = lazy(loadOutcome);

/** An outcome on a page that mostly shows none: its code comes when there is one. */
export function LazyOutcome(props: OutcomeProps) {
  return (
    <Suspense>
      <Outcome {...props} />
    </Suspense>
  );
}
