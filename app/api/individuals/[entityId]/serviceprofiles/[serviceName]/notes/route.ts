import { handle } from "@/lib/auth/handle";
import { caseParams } from "@/lib/cases/contract";
import { newNote, noteAnswer, notesAnswer } from "@/lib/notes/contract";
import { keepNote, readNotes } from "@/lib/notes/service";

/** `GET …/notes`: what officers have noted on the case, and whom one can mention there. */
export const GET = handle(
  { access: "read-cases", answer: notesAnswer, params: caseParams },
  async ({ officer, params }) => ({ body: await readNotes(officer, params) }),
);

/** `POST …/notes`: adds a note. It stays in the desk. */
export const POST = handle(
  { access: "keep-note", answer: noteAnswer, params: caseParams, body: newNote },
  async (call) => ({ body: { note: await keepNote(call) } }),
);
