import { handle } from "@/lib/http/handler";
import { refuseOtherSites } from "@/lib/http/origin";
import { exportLedger } from "@/lib/ledger/service";

/** The whole ledger as JSON lines. Who may export is judged by the service, which puts a refused attempt on record. */
export const GET = handle({ access: "read-ledger" }, async ({ officer, headers }) => {
  refuseOtherSites(headers);
  const { name, text } = await exportLedger(officer);
  return { file: { name, type: "application/jsonl; charset=utf-8", text } };
});
