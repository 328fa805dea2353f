import { useState } from "react";
import { flushSync } from "react-dom";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { usePolicy } from "@/components/writes/useWording";
import type { WriteForm } from "@/components/writes/useWriteForm";
import type { ManualStatus, ResultKind } from "@/lib/frankieone/wire/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { decisionGroupsOf, type HitAnswer } from "@/lib/hits/answers";
import { isOrganization } from "@/lib/profiles/states";
import { type Deciding, isDecidedSo, withDecision } from "@/lib/hits/deciding";

interface DecisionFieldProps {
  form: WriteForm<Deciding>;
  kind: ResultKind;
  answer?: HitAnswer;
  hits: readonly ProcessResult[];
}

/** The decisions that a kind of hit takes; those of another answer than the one given are folded. */
export function DecisionField({
  form: { values, errors, set, formId, profile },
  kind,
  answer,
  hits,
}: DecisionFieldProps) {
  const { policy } = usePolicy();
  const [isAsked] = useState(!values.manualStatus);
  const subject = isOrganization(profile) ? "organisation" : "person";
  const groups = decisionGroupsOf(kind, answer, subject).map(({ folded, decisions }) => ({
    ...(folded && { label: "Other decisions", folded }),
    options: decisions.map(({ manualStatus, ...texts }) => ({
      value: manualStatus,
      ...texts,
      unavailable: isDecidedSo(hits, manualStatus) ? "This is already the decision." : undefined,
    })),
  }));
  return (
    <RadioGroup
      legend="Decision"
      name="manualStatus"
      groups={groups}
      takesFocus={isAsked}
      value={values.manualStatus}
      onChange={({ currentTarget }) => set(withDecision(values, currentTarget.value as ManualStatus, policy))}
      onDigit={(manualStatus) => {
        // The reasons of the decision must be there before the focus goes to them.
        flushSync(() => set(withDecision(values, manualStatus as ManualStatus, policy)));
        document.getElementById(formId)?.querySelector("select")?.focus();
      }}
      error={errors.manualStatus}
    />
  );
}
