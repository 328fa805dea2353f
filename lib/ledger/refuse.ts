import "server-only";
import type { OperationTarget } from "@/lib/domain/change";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import type { Action, Permission } from "@/lib/permissions/can";
import { recordDenial } from "./denials";

/** What an attempt was about, for the ledger. */
export interface AttemptedAct {
  action: Action;
  target?: OperationTarget;
  operationId?: string;
}

/** Throws DeskError FORBIDDEN for a permission that refuses; the attempt goes into the ledger. */
export async function refuseUnless(permission: Permission, officer: Officer, attempt: AttemptedAct): Promise<void> {
  if (permission.allowed) return;
  await recordDenied(officer, attempt, permission.rule);
  throw new DeskError("FORBIDDEN", { detail: permission.reason, rule: permission.rule, sent: "no" });
}

/** A refusal is given even where it cannot be recorded: it changes nothing. */
export async function recordDenied(officer: Officer, attempt: AttemptedAct, rule: string): Promise<void> {
  const { action, target, operationId } = attempt;
  const actor = { id: officer.id, role: officer.role };
  try {
    await recordDenial({ actor, action, target, operationId, rule });
  } catch (error) {
    log().error({ event: "denial-not-recorded", action, rule, error: describeError(error) });
  }
}
