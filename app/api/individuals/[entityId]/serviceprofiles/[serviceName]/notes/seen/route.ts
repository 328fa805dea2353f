import { handle } from "@/lib/auth/handle";
import { caseParams } from "@/lib/cases/contract";
import { seenAnswer, seenRequest } from "@/lib/notes/contract";
import { seeMentions } from "@/lib/notes/mentions";

/** `POST …/notes/seen`: the officer has seen the notes of the case that mention them. */
export const POST = handle(
  { access: "read-cases", answer: seenAnswer, params: caseParams, body: seenRequest },
  async ({ officer, params }) => ({ body: { mentions: await seeMentions(officer, params) } }),
);
