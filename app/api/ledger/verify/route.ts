import { handle } from "@/lib/http/handler";
import { verifyQuery } from "@/lib/ledger/contract";
import { verifyPart } from "@/lib/ledger/service";

/** Verifies one part of the chain; `next` in the answer is the `after` of the part that follows. */
export const GET = handle({ access: "verify-ledger", query: verifyQuery }, async ({ officer, query }) => ({
  body: await verifyPart(officer, query.after),
}));
