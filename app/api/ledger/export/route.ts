import { handle } from "@/lib/auth/handle";
import { refuseOtherSites } from "@/lib/http/origin";
import { exportLedger } from "@/lib/ledger/service";

/** The whole ledger as JSON lines. The service refuses it for a limited scope. */
export const GET = handle({ access: "export-ledger", answer: "file" }, async ({ officer, headers }) => {
  refuseOtherSites(headers);
  const { name, text } = await exportLedger(officer);
  return { file: { name, type: "application/jsonl; charset=utf-8", text } };
});
