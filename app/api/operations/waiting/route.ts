import { waitingAnswer } from "@/lib/writes/contract";
import { handle } from "@/lib/auth/handle";
import { countWaiting } from "@/lib/writes/service";

export const GET = handle({ access: "read-cases", answer: waitingAnswer }, async ({ officer }) => ({
  body: await countWaiting(officer),
}));
