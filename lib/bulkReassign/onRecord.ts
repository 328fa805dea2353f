import "server-only";
import type { Queryable } from "@/lib/db/client";
import type { Actor } from "@/lib/ledger/record";
import { appendLedger } from "@/lib/ledger/record";
import type { LedgerAction } from "@/lib/ledger/actions";

/** Records one step in the life of a plan, in its transaction. The row contains no name of a case. */
export async function recordPlan(
  transaction: Queryable,
  { id, role }: Actor,
  action: LedgerAction,
  detail: Record<string, unknown>,
  outcome: "DONE" | "DENIED" = "DONE",
): Promise<void> {
  await appendLedger(transaction, { actor: { id, role }, action, outcome, detail });
}
