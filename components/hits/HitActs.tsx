"use client";

import { DESK_KEYS } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { useActing } from "@/components/writes/acting";
import { answersOf, type HitAnswer } from "@/lib/hits/answers";
import { reasonAgainstDeciding, resultKindOf } from "@/lib/hits/rules";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { toggleHit, useChosenHits } from "./hitChoice";

interface HitActsProps {
  hit: ProcessResult;
  label: string;
  /** There are others to decide it together with. */
  many: boolean;
}

const SHORTCUTS: Partial<Record<HitAnswer, string>> = {
  "false-positive": DESK_KEYS.falsePositive.key,
  "true-positive": DESK_KEYS.truePositive.key,
  unknown: DESK_KEYS.unknownHit.key,
};

/**
 * What a person can say of a hit, each by a button that opens the form; none is recommended. It is there where the officer may decide
 * (HitFrame).
 */
export default function HitActs({ hit, label, many }: HitActsProps) {
  const acting = useActing();
  const chosen = useChosenHits();
  const { processResultId: id = "" } = hit;
  const kind = resultKindOf(hit);
  const reason = reasonAgainstDeciding(hit, acting?.loaded.serviceProfile);
  if (reason) return <p className="text-xs text-ink-muted">{reason}</p>;
  if (!acting || !kind) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {many && (
        <Checkbox
          label={`Select ${label}`}
          labelHidden
          checked={chosen.includes(id)}
          onChange={() => toggleHit(id)}
          className="mr-1"
        />
      )}
      {answersOf(kind).map(({ answer, label: says }) => (
        <Button
          key={answer}
          size="sm"
          aria-label={`${says} ${label}`}
          aria-keyshortcuts={SHORTCUTS[answer]}
          onClick={() => acting.open({ form: "decide-hits", processResults: [id], answer })}
        >
          {says}
        </Button>
      ))}
    </div>
  );
}
