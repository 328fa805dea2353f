import { waitingAnswer } from "@/lib/writes/contract";
import { handle } from "@/lib/auth/handle";
import { countAllWaiting } from "@/lib/operations/service";

export const GET = handle({ access: "read-cases", answer: waitingAnswer }, async ({ officer }) => ({
  body: await countAllWaiting(officer),
}));
