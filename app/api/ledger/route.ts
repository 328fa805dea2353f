import { handle } from "@/lib/auth/handle";
import { ledgerQuery, ledgerAnswer } from "@/lib/ledger/contract";
import { listLedger } from "@/lib/ledger/service";

/** A page of the ledger, newest first. */
export const GET = handle(
  { access: "read-ledger", answer: ledgerAnswer, query: ledgerQuery },
  async ({ officer, query }) => ({
    body: await listLedger(officer, query),
  }),
);
