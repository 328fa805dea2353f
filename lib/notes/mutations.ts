import { useMutation, useQueryClient } from "@tanstack/react-query";
import { caseKeys } from "@/lib/cache/caseKeys";
import { noteKeys } from "@/lib/cache/noteKeys";
import { operationKeys } from "@/lib/cache/operationKeys";
import { casePath } from "@/lib/cases/queries";
import type { CasePlace } from "@/lib/domain/place";
import { holding, request } from "@/lib/http/client";
import { ledgerKeys } from "@/lib/ledger/keys";
import { ONCE } from "@/lib/writes/sending";
import type { NewNote, NoteAnswer, NotesAnswer, SeenAnswer } from "./contract";

/** A note, under the key that makes it one note however often it is sent. */
interface SentNote {
  body: NewNote;
  idempotencyKey: string;
}

/**
 * Adding a note to a case. What shows notes is read again, after a failure too: the answer alone may have been lost. Fails with
 * RequestError.
 */
export function useKeepNote(place: CasePlace) {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (sent: SentNote) =>
      request(`${casePath(place)}/notes`, { method: "POST", ...sent, answer: holding<NoteAnswer>("note") }),
    onSuccess: ({ data: { note } }) =>
      queryClient.setQueryData<NotesAnswer>(
        noteKeys.ofCase(place),
        (read) => read && { ...read, notes: [note, ...read.notes.filter(({ id }) => id !== note.id)] },
      ),
    onSettled: () => {
      const keys = [noteKeys.ofCase(place), caseKeys.timeline(place), ledgerKeys.all];
      for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
    },
  });
}

/** Records that the officer has seen the notes of a case that mention them, which clears the bell. Fails with RequestError. */
export function useSeeNotes() {
  const queryClient = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: (place: CasePlace) =>
      request(`${casePath(place)}/notes/seen`, { method: "POST", body: {}, answer: holding<SeenAnswer>("mentions") }),
    onSuccess: (_answer, place) =>
      queryClient.setQueryData<NotesAnswer>(noteKeys.ofCase(place), (read) => read && { ...read, mentionsYou: false }),
    onSettled: () => {
      for (const queryKey of [operationKeys.waiting, noteKeys.mentions])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}
