"use client";

import { useRef } from "react";
import { Field } from "@/components/ui/Field";
import { TextArea } from "@/components/ui/TextArea";
import { plural } from "@/lib/format";
import { firstHole } from "@/lib/templates/placeholders";
import { COMMENT_LIMIT } from "@/lib/domain/commentRules";
import { TemplateList } from "./TemplateList";
import type { WriteForm } from "./useWriteForm";

interface CommentFieldProps {
  label: string;
  form: Pick<WriteForm<{ comment: string }>, "values" | "errors" | "set" | "wording">;
  optional?: boolean;
  /** It takes the focus of a drawer that opens. */
  takesFocus?: boolean;
}

/** The officer's words that go along with a write, to FrankieOne's audit and to the ledger; a template may start them. */
export function CommentField({
  label,
  form: { values, errors, set, wording },
  optional,
  takesFocus,
}: CommentFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string) => {
    const comment = [values.comment.trimEnd(), text].filter(Boolean).join("\n");
    set({ comment });
    requestAnimationFrame(() => selectHole(box.current));
  };
  const asked = wording.rule?.minimumOwnWords
    ? ` At least ${plural(wording.rule.minimumOwnWords, "word")} of your own.`
    : "";
  return (
    <div className="flex flex-col gap-1.5">
      <Field
        label={label}
        optional={optional && !wording.rule?.required}
        error={errors.comment}
        description={`Visible to FrankieOne and auditors.${asked}`}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={box}
            value={values.comment}
            onChange={(event) => set({ comment: event.currentTarget.value })}
            maxCodePoints={COMMENT_LIMIT}
            data-initial-focus={takesFocus || undefined}
          />
        )}
      </Field>
      <TemplateList templates={wording.templates} onInsert={insert} />
    </div>
  );
}

/** Leads to the first place that is still to be filled in, or behind the text. */
function selectHole(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  const [start, end] = firstHole(box.value) ?? [box.value.length, box.value.length];
  box.focus();
  box.setSelectionRange(start, end);
}
