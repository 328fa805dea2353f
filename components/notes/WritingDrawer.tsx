"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import { DraftNotice, DraftStanding } from "@/components/writes/DraftNotice";
import { ignoreHeldEnter } from "@/components/writes/ignoreHeldEnter";
import { sendOrIgnore } from "@/components/writes/sendOrIgnore";
import { useInputGuard } from "@/components/writes/useInputGuard";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { MentionField } from "./MentionField";
import { NoteFailure } from "./NoteFailure";
import { NoteList } from "./NoteList";
import type { NotesDrawerProps } from "./NotesDrawer";
import { useNoteForm } from "./useNoteForm";

const NOT_ADDED = "The note has not been added.";
const MAY_BE_THERE = "The note may have been added already.";

/** The field for a note above those there are. It stays open when one was added: a second thought is written at once. */
export function WritingDrawer({ params, loaded, officer, onClose }: NotesDrawerProps) {
  const form = useNoteForm({ params, loaded, officer });
  const guard = useInputGuard(
    { atStake: form.dirty, draft: form.draft, said: form.isUncertain ? MAY_BE_THERE : NOT_ADDED },
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <Drawer
      title="Notes"
      compact
      description={<Isolated truncate>{nameOfEntity(loaded.serviceProfile)}</Isolated>}
      onClose={guard.requestClose}
      actions={
        <>
          <DraftStanding draft={form.draft} />
          <Button onClick={guard.requestClose}>Close</Button>
          <Button
            type="submit"
            form={form.formId}
            variant="primary"
            busy={form.sending}
            onKeyDown={ignoreHeldEnter}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {form.sending ? "Adding…" : "Add note"}
          </Button>
        </>
      }
    >
      <DraftNotice draft={form.draft} />
      <form id={form.formId} noValidate onSubmit={submit} onKeyDown={sendOrIgnore} onBlur={form.draft.flush}>
        <MentionField form={form} />
      </form>
      <NoteFailure error={form.error} isUncertain={form.isUncertain} />
      <NoteList params={params} />
      {guard.question}
    </Drawer>
  );
}
