"use client";

import { Suspense } from "react";
import { partOf } from "@/components/ui/part";
import { NoticeCard } from "@/components/ui/StatusRegion";
import type { OutcomeProps } from "./Outcome";

const Outcome = partOf<OutcomeProps>(async () => ({ default: (await import("./Outcome")).Outcome }));

/** Loads what tells how a write ended. Whoever sends from a page does this first: no write without words for its end. */
export async function loadOutcome() {
  const [{ tellElsewhere }] = await Promise.all([import("./tellElsewhere"), Outcome.preload(), NoticeCard.preload()]);
  return { tellElsewhere };
}

/** An outcome on a page that mostly shows none: its code comes when there is one. */
export function LazyOutcome(props: OutcomeProps) {
  return (
    <Suspense>
      <Outcome {...props} />
    </Suspense>
  );
}
