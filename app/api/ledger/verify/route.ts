import { handle } from "@/lib/auth/handle";
import { verifyQuery, verifyAnswer } from "@/lib/ledger/contract";
import { verifyPart } from "@/lib/ledger/service";

/** Verifies one part of the chain; `next` in the answer is the `from` of the part that follows. */
export const GET = handle(
  { access: "verify-ledger", answer: verifyAnswer, query: verifyQuery },
  async ({ officer, query }) => ({
    body: await verifyPart(officer, query.from),
  }),
);
