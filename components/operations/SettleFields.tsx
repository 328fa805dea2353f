import type { FormEvent } from "react";
import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { TextArea } from "@/components/ui/TextArea";
import { ignoreHeldEnter } from "@/components/writes/ignoreHeldEnter";
import type { Fields } from "@/components/writes/useFields";
import { FINDINGS, type Settling, wordOfFinding } from "@/lib/operations/settling";
import { COMMENT_LIMIT, normaliseComment } from "@/lib/domain/commentRules";
import type { ResolutionOutcome } from "@/lib/domain/operationStates";

interface SettleFieldsProps {
  fields: Fields<Settling>;
  onSubmit: (event: FormEvent) => void;
}

/** What was found, the reason, and what of it will be put on record. */
export function SettleFields({ fields: { values, errors, set, formId }, onSubmit }: SettleFieldsProps) {
  return (
    <form
      id={formId}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={ignoreHeldEnter}
      className="flex flex-col gap-4 border-t border-line pt-3"
    >
      <RadioGroup
        legend="What you found"
        description="Check the FrankieOne portal first."
        name="outcome"
        groups={[{ options: FINDINGS }]}
        value={values.outcome ?? ""}
        onChange={(event) => set({ outcome: event.currentTarget.value as ResolutionOutcome })}
        error={errors.outcome}
      />
      <Field
        label="What you checked, and what it shows"
        error={errors.comment}
        description="Recorded in the ledger. Not sent to FrankieOne."
      >
        {(control) => (
          <TextArea
            {...control}
            value={values.comment}
            onChange={(event) => set({ comment: event.currentTarget.value })}
            maxCodePoints={COMMENT_LIMIT}
          />
        )}
      </Field>
      <OnRecord values={values} />
    </form>
  );
}

function OnRecord({ values: { outcome, comment } }: { values: Settling }) {
  const words = normaliseComment(comment);
  return (
    <section
      aria-label="What will be recorded"
      className="flex flex-col gap-1 rounded-md border border-line bg-surface-sunken px-3 py-2.5"
    >
      <h3 className="text-xs font-medium text-ink-muted">What will be recorded</h3>
      <p>
        {outcome ? (
          <>
            <strong className="font-semibold">{wordOfFinding(outcome)}</strong>, confirmed by you
          </>
        ) : (
          <span className="text-ink-muted">Not chosen yet</span>
        )}
      </p>
      {words && (
        <Isolated multiline limit={300}>
          {words}
        </Isolated>
      )}
      <p className="text-xs text-ink-muted">This cannot be undone.</p>
    </section>
  );
}
