"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { TextArea } from "@/components/ui/TextArea";
import { useFields } from "@/components/writes/useFields";
import { plural } from "@/lib/format";
import { RequestError } from "@/lib/http/client";
import type { Plan } from "@/lib/bulkReassign/contract";
import { usePlanAct } from "@/lib/bulkReassign/mutations";
import { COMMENT_LIMIT } from "@/lib/domain/commentRules";
import { faultOfText } from "@/lib/forms/fields";
import { PlanFailure } from "./PlanFailure";

const faultsOf = ({ comment }: { comment: string }) => {
  const fault = faultOfText(comment, "Enter why these cases are reassigned.");
  return fault ? { comment: fault } : {};
};

/** Confirms a plan, once, with a reason that goes along with every case. */
export function ConfirmPlan({ plan: { id, kind, role, counts, expiresAt } }: { plan: Plan }) {
  const fields = useFields({ comment: "" }, faultsOf);
  const { mutateAsync, isPending, error } = usePlanAct();
  const count = counts["will-change"] ?? 0;

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (isPending || !fields.check()) return;
    try {
      await mutateAsync({ act: "confirmation", id, text: fields.values.comment });
    } catch (failure) {
      if (failure instanceof RequestError) fields.blame(failure.problem.fields);
    }
  }

  return (
    <form
      id={fields.formId}
      noValidate
      onSubmit={(event) => void confirm(event)}
      className="flex max-w-2xl flex-col gap-3 rounded-md border border-line p-4"
    >
      {kind === "undo" && (counts["not-allowed"] ?? 0) > 0 && (
        <p className="font-medium">
          {plural(counts["not-allowed"] ?? 0, "case")} had no {role} before. FrankieOne cannot clear{" "}
          {role === "assignee" ? "an" : "a"} {role}, so these stay as they are; reassign them with another plan.
        </p>
      )}
      <Field
        label="Reason"
        error={fields.errors.comment}
        description="Recorded with every case. Visible to FrankieOne and auditors."
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={fields.values.comment}
            onChange={(event) => fields.set({ comment: event.currentTarget.value })}
            maxCodePoints={COMMENT_LIMIT}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="primary"
          busy={isPending}
          unavailable={count === 0 ? "No case in this plan would change" : undefined}
        >
          {isPending ? "Confirming…" : `Confirm and reassign ${plural(count, "case")}`}
        </Button>
        <span className="text-xs text-ink-muted">
          Can be confirmed once; the plan expires <RelativeTime value={expiresAt} />. A case that changes before its
          turn is skipped.
        </span>
      </div>
      <PlanFailure error={error} />
    </form>
  );
}
