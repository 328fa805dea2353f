import type { FormEvent } from "react";
import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { TextArea } from "@/components/ui/TextArea";
import { ignoreHeldEnter } from "@/components/writes/ignoreHeldEnter";
import type { Fields } from "@/components/writes/useFields";
import { FINDINGS, type Settling, wordOfFinding } from "@/lib/operations/settling";
import { COMMENT_LIMIT, normaliseComment } from "@/lib/writes/commentRules";
import type { ResolutionOutcome } from "@/lib/writes/states";

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
        description="Compare with FrankieOne's own portal first."
        name="outcome"
        groups={[{ options: FINDINGS }]}
        value={values.outcome ?? ""}
        onChange={(event) => set({ outcome: event.currentTarget.value as ResolutionOutcome })}
        error={errors.outcome}
      />
      <Field
        label="Where you looked, and what shows it"
        error={errors.comment}
        description="Goes to our ledger. Nothing goes to FrankieOne."
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
      aria-label="What will be put on record"
      className="flex flex-col gap-1 rounded-md border border-line bg-surface-sunken px-3 py-2.5"
    >
      <h3 className="text-xs font-medium text-ink-muted">What will be put on record</h3>
      <p>
        {outcome ? (
          <>
            <strong className="font-semibold">{wordOfFinding(outcome)}</strong>, by your word and under your name
          </>
        ) : (
          <span className="text-ink-muted">Nothing chosen yet</span>
        )}
      </p>
      {words && (
        <Isolated multiline limit={300}>
          {words}
        </Isolated>
      )}
      <p className="text-xs text-ink-muted">It cannot be taken back: the ledger only grows.</p>
    </section>
  );
}
