import { handle } from "@/lib/http/handler";
import { ledgerQuery } from "@/lib/ledger/contract";
import { listLedger } from "@/lib/ledger/service";

/** A page of the ledger, newest first. */
export const GET = handle({ access: "read-ledger", query: ledgerQuery }, async ({ officer, query }) => ({
  body: await listLedger(officer, query),
}));
