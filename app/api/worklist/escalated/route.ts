import { handle } from "@/lib/auth/handle";
import { escalatedAnswer } from "@/lib/worklist/contract";
import { readEscalated } from "@/lib/worklist/escalated";

/** `GET /api/worklist/escalated`: how many cases wait for an approval that is the officer's to give, and the first of them. */
export const GET = handle({ access: "read-cases", answer: escalatedAnswer }, async ({ officer }) => ({
  body: await readEscalated(officer),
}));
