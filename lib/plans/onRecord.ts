import "server-only";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import type { Queryable } from "@/lib/db/client";
import type { Actor } from "@/lib/ledger/record";
import { appendLedger } from "@/lib/ledger/record";
import type { LedgerAction } from "@/lib/ledger/actions";
import { refuseUnless } from "@/lib/writes/permission";

/** Plans are a lead's. Throws DeskError FORBIDDEN; the refused attempt goes into the ledger. */
export async function requirePlanner(officer: Officer): Promise<void> {
  await refuseUnless(can(officer, "plan-moves"), officer, { action: "plan-moves" });
}

/** One step in the life of a plan, in the transaction that makes it. No name of a case stands in it. */
export async function recordPlan(
  transaction: Queryable,
  { id, role }: Actor,
  action: LedgerAction,
  detail: Record<string, unknown>,
  outcome: "DONE" | "DENIED" = "DONE",
): Promise<void> {
  await appendLedger(transaction, { actor: { id, role }, action, outcome, detail });
}
