import { z } from "zod";
import { comment } from "@/lib/domain/comment";
import { deskUuid } from "@/lib/ids";
import { MOST_MENTIONED } from "./mentionRules";

/** The body of `POST …/serviceprofiles/{serviceName}/notes`: the words, and by their ids the colleagues whom they mention. */
export const newNote = z.strictObject({
  text: comment,
  mentions: z
    .array(deskUuid)
    .max(MOST_MENTIONED, `are more than ${MOST_MENTIONED} colleagues`)
    .transform((ids) => [...new Set(ids)]),
});
export type NewNote = z.infer<typeof newNote>;

/** A note as it is read; `at` is ISO 8601 UTC. One without a text was erased. */
export const note = z.object({
  id: z.string(),
  author: z.string().optional(),
  at: z.string(),
  text: z.string().optional(),
  erased: z.boolean().optional(),
  /** Why its row in the ledger does not verify: what it says cannot be relied on. */
  problem: z.string().optional(),
});
export type Note = z.infer<typeof note>;

/** Whom a note on a case can mention: officers who may see the case, by name. */
export const colleague = z.object({ id: z.uuid(), name: z.string() });
export type Colleague = z.infer<typeof colleague>;

/** The answer of `GET …/notes`: the newest first. */
export const notesAnswer = z.object({
  notes: z.array(note),
  /** There are older ones than these. */
  hasMore: z.boolean(),
  /** A note mentions the officer, and they have not seen it. */
  mentionsYou: z.boolean(),
  colleagues: z.array(colleague),
});
export type NotesAnswer = z.infer<typeof notesAnswer>;

/** The answer of `POST …/notes`. */
export const noteAnswer = z.object({ note });
export type NoteAnswer = z.infer<typeof noteAnswer>;

/** A case on which notes mention the officer, and the last of those that they have not seen. */
export const mention = z.object({
  entityId: z.string(),
  serviceName: z.string(),
  author: z.string(),
  at: z.string(),
});
export type Mention = z.infer<typeof mention>;

/** The answer of `GET /api/notes/mentions`, the newest first, 50 at most. */
export const mentionsAnswer = z.object({ mentions: z.array(mention) });
export type MentionsAnswer = z.infer<typeof mentionsAnswer>;

/** The body and the answer of `POST …/notes/seen`: on how many cases the officer is mentioned still. */
export const seenRequest = z.strictObject({});
export const seenAnswer = z.object({ mentions: z.number() });
export type SeenAnswer = z.infer<typeof seenAnswer>;
