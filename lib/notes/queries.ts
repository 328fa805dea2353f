import { queryOptions } from "@tanstack/react-query";
import { noteKeys } from "@/lib/cache/noteKeys";
import { casePath } from "@/lib/cases/queries";
import type { CasePlace } from "@/lib/domain/place";
import { holding, request } from "@/lib/http/client";
import type { MentionsAnswer, NotesAnswer } from "./contract";

const notesReader = holding<NotesAnswer>("notes", "hasMore", "mentionsYou", "colleagues");
const mentionsReader = holding<MentionsAnswer>("mentions");

/** The notes on a case, and whom one can mention there; only once they are opened. Fails with RequestError. */
export const notesOptions = (place: CasePlace) =>
  queryOptions({
    queryKey: noteKeys.ofCase(place),
    queryFn: async ({ signal }) => (await request(`${casePath(place)}/notes`, { answer: notesReader, signal })).data,
    staleTime: 0,
  });

/** The cases on which notes mention the officer that they have not seen. Fails with RequestError. */
export const mentionsOptions = () =>
  queryOptions({
    queryKey: noteKeys.mentions,
    queryFn: async ({ signal }) =>
      (await request("/api/notes/mentions", { answer: mentionsReader, signal })).data.mentions,
    staleTime: 0,
  });
