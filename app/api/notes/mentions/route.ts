import { handle } from "@/lib/auth/handle";
import { mentionsAnswer } from "@/lib/notes/contract";
import { listMentions } from "@/lib/notes/mentions";

/** `GET /api/notes/mentions`: the cases on which notes mention the officer that they have not seen. */
export const GET = handle({ access: "read-cases", answer: mentionsAnswer }, async ({ officer }) => ({
  body: { mentions: await listMentions(officer) },
}));
