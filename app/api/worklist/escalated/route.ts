import { handle } from "@/lib/auth/handle";
import { escalatedAnswer } from "@/lib/worklist/contract";
import { countEscalated } from "@/lib/worklist/counts";

/** `GET /api/worklist/escalated`: how many cases wait for an approval that is the officer's to give. */
export const GET = handle({ access: "read-cases", answer: escalatedAnswer }, async ({ officer }) => ({
  body: { escalated: await countEscalated(officer) },
}));
