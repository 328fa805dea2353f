"use client";

import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { OPTION } from "@/components/ui/popoverStyles";
import { TextArea } from "@/components/ui/TextArea";
import { COMMENT_LIMIT } from "@/lib/domain/commentRules";
import type { Colleague } from "@/lib/notes/contract";
import { mentionedIn } from "@/lib/notes/mentionRules";
import type { NoteForm } from "./useNoteForm";
import { type MentionControl, useMentioning } from "./useMentioning";

/** The words of a note. An `@` offers the colleagues who may see the case. */
export function MentionField({ form }: { form: NoteForm }) {
  const { values, errors, set, colleagues = [], colleaguesFailed, sending, added } = form;
  const listId = useId();
  const mentioning = useMentioning({
    text: values.comment,
    colleagues,
    onChange: (comment) => set({ comment }),
  });
  const { active, offered } = mentioning;
  return (
    <div className="flex flex-col gap-1.5">
      <Field
        label="Note"
        error={errors.comment}
        description="Stays in Countersign. Not sent to FrankieOne. Type @ to mention a colleague."
      >
        {(control) => (
          <TextArea
            {...control}
            {...mentioning.box}
            data-initial-focus
            value={values.comment}
            readOnly={sending}
            maxCodePoints={COMMENT_LIMIT}
            aria-autocomplete="list"
            aria-controls={offered.length > 0 ? listId : undefined}
            aria-activedescendant={active && optionId(listId, active)}
          />
        )}
      </Field>
      {offered.length > 0 && <Offered listId={listId} mentioning={mentioning} />}
      <Told colleagues={mentionedIn(values.comment, colleagues)} />
      {colleaguesFailed && values.comment.includes("@") && (
        <p className="text-xs text-ink-muted">Nobody can be mentioned now: the list of colleagues could not be read.</p>
      )}
      <p role="status" className="text-good-ink empty:hidden">
        {added && "Note added."}
      </p>
      <p role="status" className="sr-only">
        {offered.length > 0 && `Colleagues to mention: ${offered.length}. Arrow keys choose, Enter inserts.`}
      </p>
    </div>
  );
}

const optionId = (listId: string, { id }: Colleague) => `${listId}-${id}`;

function Offered({ listId, mentioning }: { listId: string; mentioning: MentionControl }) {
  const { offered, active, choose } = mentioning;
  return (
    <ul
      id={listId}
      role="listbox"
      aria-label="Colleagues who can see this case"
      className="rounded-md border border-line bg-surface-raised p-1"
    >
      {offered.map((colleague) => (
        <li
          key={colleague.id}
          id={optionId(listId, colleague)}
          role="option"
          aria-selected={colleague.id === active?.id}
          // The text keeps the focus, and with it the caret.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(colleague)}
          className={cx(OPTION, "pointer-coarse:py-2.5", colleague.id === active?.id && "bg-surface-selected")}
        >
          <Isolated>{colleague.name}</Isolated>
        </li>
      ))}
    </ul>
  );
}

/** Whom the note will be told to: a name that is typed counts as one that is chosen. */
function Told({ colleagues }: { colleagues: readonly Colleague[] }) {
  if (colleagues.length === 0) return null;
  return (
    <p className="text-xs text-ink-muted">
      Will be told: <Isolated>{colleagues.map(({ name }) => name).join(", ")}</Isolated>
    </p>
  );
}
