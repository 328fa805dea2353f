"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Fields, useFields } from "@/components/writes/useFields";
import { type KeptDraft, useKeptDraft } from "@/components/writes/useKeptDraft";
import type { CaseParams, LoadedCase } from "@/lib/cases/contract";
import { normaliseComment } from "@/lib/domain/commentRules";
import type { Officer } from "@/lib/domain/officer";
import { faultOfText } from "@/lib/forms/fields";
import { RequestError } from "@/lib/http/client";
import type { Colleague } from "@/lib/notes/contract";
import { mentionedIn } from "@/lib/notes/mentionRules";
import { useKeepNote } from "@/lib/notes/mutations";
import { notesOptions } from "@/lib/notes/queries";

interface NoteFields {
  comment: string;
}

/** The form of a note: its words, what is kept of them, and the attempt to add it. */
export interface NoteForm extends Pick<Fields<NoteFields>, "values" | "errors" | "set" | "dirty" | "formId"> {
  draft: KeptDraft;
  sending: boolean;
  /** Why it was not added, or not for certain. */
  error: Error | null;
  /** It may have been added all the same. */
  isUncertain: boolean;
  /** A note was added from here. */
  added: boolean;
  /** Whom a note can mention here; undefined until that is known. */
  colleagues: readonly Colleague[] | undefined;
  /** It could not be found out. */
  colleaguesFailed: boolean;
  submit: () => Promise<void>;
}

interface Scene {
  params: CaseParams;
  loaded: LoadedCase;
  officer: Officer;
}

const faultsOf = ({ comment }: NoteFields) => {
  const fault = faultOfText(comment, "Write a note.");
  return fault ? { comment: fault } : {};
};

/**
 * In: the case as it is shown, and who writes. A note keeps its key until it has certainly been added, in its draft too, so that a
 * double click, a lost answer and a reload never make two of it.
 */
export function useNoteForm({ params, loaded, officer }: Scene): NoteForm {
  const { check, blame, replace, ...fields } = useFields<NoteFields>({ comment: "" }, faultsOf);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID() as string);
  const [added, setAdded] = useState(false);
  const busy = useRef(false);
  const queryClient = useQueryClient();
  const { data: { colleagues } = {}, isError } = useQuery(notesOptions(params));
  const { mutateAsync, isPending, error } = useKeepNote(params);
  const { comment } = fields.values;
  const draft = useKeptDraft({
    place: { officerId: officer.id, entityId: params.entityId, serviceName: params.serviceName, form: "note" },
    fields: { comment, requestId },
    dirty: fields.dirty,
    over: false,
    etag: loaded.etag,
    restore: (kept) => {
      const restored = { comment: String(kept.comment ?? ""), requestId: String(kept.requestId ?? requestId) };
      replace({ comment: restored.comment });
      setRequestId(restored.requestId);
      return restored;
    },
  });

  function clear() {
    replace({ comment: "" });
    setRequestId(crypto.randomUUID());
    draft.discard();
  }

  async function submit(): Promise<void> {
    if (busy.current || !check()) return;
    busy.current = true;
    setAdded(false);
    try {
      // Who writes faster than the list of colleagues comes mentions them all the same.
      const known =
        colleagues ?? (await queryClient.fetchQuery(notesOptions(params)).catch(() => undefined))?.colleagues;
      const mentions = mentionedIn(comment, known ?? []).map(({ id }) => id);
      await mutateAsync({ body: { text: normaliseComment(comment), mentions }, idempotencyKey: requestId });
      setAdded(true);
      clear();
    } catch (failure) {
      blame(faultsIn(failure));
      if (isUsed(failure)) setRequestId(crypto.randomUUID());
    } finally {
      busy.current = false;
    }
  }

  const discard = () => {
    draft.discard();
    replace({ comment: "" });
  };
  const set = (changes: Partial<NoteFields>) => {
    setAdded(false);
    fields.set(changes);
  };
  return {
    ...fields,
    set,
    draft: { ...draft, discard },
    sending: isPending,
    error,
    isUncertain: isUncertain(error),
    added,
    colleagues,
    colleaguesFailed: isError && !colleagues,
    submit,
  };
}

/** What the server found, at the one field there is. */
function faultsIn(failure: unknown): Record<string, string> | undefined {
  const found = failure instanceof RequestError ? Object.entries(failure.problem.fields ?? {}) : [];
  const [[name, message] = []] = found;
  if (name === undefined || message === undefined) return undefined;
  return { comment: name.startsWith("mentions") ? `mentions ${message}` : message };
}

/** Did no answer come, so that the note may have been added? */
const isUncertain = (error: Error | null) => error instanceof RequestError && error.problem.sent === "unknown";

/** The note is there as it was sent first: what is in the field now is another one. */
const isUsed = (failure: unknown) =>
  failure instanceof RequestError && failure.problem.code === "IDEMPOTENCY_KEY_REUSED";
