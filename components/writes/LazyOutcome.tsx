"use client";

import { Suspense } from "react";
import { lazyComponent } from "@/components/ui/lazyComponent";
import { NoticeCard } from "@/components/ui/StatusRegion";
import type { OutcomeProps } from "@/components/outcomes/Outcome";

const Outcome = lazyComponent<OutcomeProps>(async () => ({
  default: (await import("@/components/outcomes/Outcome")).Outcome,
}));

/**
 * Loads the code that shows how a write ended. A page does this before it sends: no write without a way to report its
 * outcome.
 */
export async function loadOutcome() {
  const [{ announceElsewhere }] = await Promise.all([
    import("./announceElsewhere"),
    Outcome.preload(),
    NoticeCard.preload(),
  ]);
  return { announceElsewhere };
}

/** An outcome on a page that mostly shows none: its code comes when there is one. */
export function LazyOutcome(props: OutcomeProps) {
  return (
    <Suspense>
      <Outcome {...props} />
    </Suspense>
  );
}
