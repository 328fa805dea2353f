"use client";

import { useKeys } from "@/components/shell/useKeys";
import { notify } from "@/components/ui/notices";
import type { Acting } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { answersOf, type HitAnswer } from "@/lib/hits/answers";
import { reasonAgainstDeciding, reasonAgainstTogether, resultKindOf } from "@/lib/hits/rules";
import { chooseUpTo, chosenNow, toggleHit } from "./hitChoice";
import { idInFocus, isAmongHits, walk } from "./hitPlaces";

interface HitKeys {
  acting: Acting | undefined;
  workflowExecutionId: string;
  /** Every hit of the run. */
  hits: readonly ProcessResult[];
}

/** The keys of the hits of a run, while one of them has the focus. Those that decide open the form, for all that are chosen with it. */
export function useHitKeys({ acting, workflowExecutionId, hits }: HitKeys): void {
  const find = (id: string | undefined) => hits.find(({ processResultId }) => id && processResultId === id);
  const mayBeDecided = (id: string) => {
    const hit = find(id);
    return hit !== undefined && reasonAgainstDeciding(hit, acting?.loaded.serviceProfile) === undefined;
  };
  const withHit = (use: (id: string) => void) => () => {
    const id = idInFocus();
    if (id && mayBeDecided(id)) use(id);
  };
  const decide = (answer: HitAnswer) =>
    withHit(
      (id) =>
        acting &&
        openFor(
          acting,
          withChosen(id).flatMap((each) => find(each) ?? []),
          answer,
        ),
    );
  useKeys(
    {
      nextRow: () => walk(workflowExecutionId, 1),
      previousRow: () => walk(workflowExecutionId, -1),
      select: withHit(toggleHit),
      selectRange: withHit((id) => chooseUpTo(id, mayBeDecided)),
      falsePositive: decide("false-positive"),
      truePositive: decide("true-positive"),
      unknownHit: decide("unknown"),
    },
    { areMeant: () => isAmongHits(workflowExecutionId) },
  );
}

/** The chosen hits where this is one of them, else this alone. */
const withChosen = (id: string) => (chosenNow().includes(id) ? chosenNow() : [id]);

/** Opens the form, or says why these hits cannot be decided. An answer that their kind does not take chooses nothing there. */
function openFor(acting: Acting, hits: readonly ProcessResult[], answer: HitAnswer): void {
  const { officer, loaded, open } = acting;
  const refused = reasonAgainstAct("decide-hits", officer, loaded.serviceProfile, acting);
  const detail = refused ?? reasonAgainstTogether(hits);
  if (detail) return notify({ id: "not-possible", tone: "info", title: "Not possible now", detail });
  const kind = hits[0] && resultKindOf(hits[0]);
  const takes = kind !== undefined && answersOf(kind).some((each) => each.answer === answer);
  const processResults = hits.flatMap(({ processResultId }) => processResultId ?? []);
  open({ form: "decide-hits", processResults, ...(takes && { answer }) });
}
