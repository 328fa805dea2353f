import "server-only";
import { type Action, can, type Circumstances, type Verdict } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import { arePeopleSame } from "@/lib/officers/person";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "./act";
import type { OperationTarget } from "./contract";

/**
 * Step 2 before anything is read: refuses what no case could allow, so that a forbidden act costs the vendor no call.
 * Throws DeskError FORBIDDEN; the refused attempt goes into the ledger.
 */
export async function requireConceivable(officer: Officer, act: Act): Promise<void> {
  await requireAllowed(officer, act, { reviewer: officer.name, change: changeOf(act) });
}

/** Step 2 on the case as it was just read. Throws DeskError FORBIDDEN; the refused attempt goes into the ledger. */
export async function requirePermission(officer: Officer, act: Act, profile: ServiceProfile): Promise<void> {
  const { assignee, reviewer } = profile;
  const policy = getPolicy();
  const asks = act.action === "override" && policy.overrides.byAssignee === "refused" && assignee !== undefined;
  const isAssignee = asks && (await arePeopleSame(officer.name, assignee));
  await requireAllowed(officer, act, { assignee, reviewer, isAssignee, change: changeOf(act), policy });
}

function changeOf({ payload }: Act): Circumstances["change"] {
  return payload.kind === "profile" ? payload.serviceProfile : undefined;
}

async function requireAllowed(officer: Officer, act: Act, circumstances: Circumstances): Promise<void> {
  await refuseUnless(can(officer, act.action, circumstances), officer, act);
}

/** What an attempt was about, for the ledger. */
interface Attempt {
  action: Action;
  target?: OperationTarget;
  operationId?: string;
}

/** Throws DeskError FORBIDDEN for a verdict that refuses; the attempt goes into the ledger. */
export async function refuseUnless(verdict: Verdict, officer: Officer, attempt: Attempt): Promise<void> {
  if (verdict.allowed) return;
  await recordDenied(officer, attempt, verdict.rule);
  throw new DeskError("FORBIDDEN", { detail: verdict.reason, rule: verdict.rule, sent: "no" });
}

/** A refusal stands even where it cannot be recorded: it changes nothing. */
async function recordDenied(officer: Officer, attempt: Attempt, rule: string): Promise<void> {
  const { action, target, operationId } = attempt;
  const actor = { id: officer.id, role: officer.role };
  try {
    await getDb().transaction((transaction) =>
      appendLedger(transaction, { actor, action, outcome: "DENIED", target, operationId, detail: { rule } }),
    );
  } catch (error) {
    log().error({ event: "denial-not-recorded", action, rule, error: describeError(error) });
  }
}
