import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { noteClash } from "@/lib/cases/clashes";
import { getProfile, type ProfileRead } from "@/lib/frankieone/client";
import { UpstreamError } from "@/lib/frankieone/errors";
import { etagOf } from "@/lib/frankieone/version";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { overrideWorkflowExecutionResult, updateProfile } from "@/lib/frankieone/writes";
import { describeError, log } from "@/lib/log";
import type { Act } from "./act";
import { judgeReadBack, observe } from "./observe";
import { type OperationRow, type Outcome, transition } from "./operations";
import { commentFor } from "./reference";
import { otherFields } from "./race";
import { firstLook, raceCheckFor } from "./schedule";

/** Reads that a write is judged by begin after the step before them, and do not wait behind other reads. */
const freshly = ({ email }: Officer) => ({ username: email, fresh: true, priority: "write" as const });

/**
 * The same for the read before anything is on record. A row of a plan waits here for its turn, and only here: what is on
 * record as sent must leave at once, or the reconciler might have given it up by then.
 */
export function inTurn(officer: Officer, { isBulk }: Act) {
  return isBulk ? { ...freshly(officer), priority: "bulk" as const } : freshly(officer);
}

/** How a write ended as far as is known: the operation, and what was read back where that was possible. */
export interface Performed {
  row: OperationRow;
  read?: { serviceProfile: ServiceProfile; etag: string };
  workflowResult?: WorkflowResult;
}

/**
 * Steps 6 and 7: sends once, reads back, records the outcome. In: an operation in SENT, the act, the officer, and what
 * the profile showed before. Out: the operation in its new state. Never throws: from here on an outcome exists.
 */
export async function sendAndProve(
  row: OperationRow,
  act: Act,
  officer: Officer,
  before: ProfileRead,
): Promise<Performed> {
  try {
    const { requestId, workflowResult } = await send(act, officer, row.id);
    const after = await readBack(act, officer);
    if (after) await noteClash(act.target, after.serviceProfile);
    const outcome = { ...(after ? judge(row, act, requestId, before, after) : unseen()), upstreamRequestId: requestId };
    const read = after && { serviceProfile: after.serviceProfile, etag: etagOf(after.raw) };
    return { row: await settle(row, officer, outcome), read, workflowResult };
  } catch (error) {
    return { row: await settle(row, officer, outcomeOfFailure(error)) };
  }
}

/** The vendor accepted it, but could not be asked what came of it. */
const unseen = (): Outcome => ({ state: "UNKNOWN", nextLookAt: firstLook() });

/** What the read-back tells: how it ended, and whether anybody else's change is there besides ours. */
function judge(row: OperationRow, act: Act, requestId: string, before: ProfileRead, after: ProfileRead): Outcome {
  const finding = judgeReadBack(requestId, observe(row, after.serviceProfile));
  if (finding.state === "UNKNOWN") return { ...finding, nextLookAt: firstLook() };
  const fields = otherFields(before.raw, after.raw, row);
  return {
    ...finding,
    ...(fields.length > 0 && { race: { fields, others: [] } }),
    raceCheckAt: act.isBulk && fields.length === 0 ? undefined : raceCheckFor(finding.state),
  };
}

function send(
  act: Act,
  officer: Officer,
  operationId: string,
): Promise<{ requestId: string; workflowResult?: WorkflowResult }> {
  const caller = { username: officer.email };
  const comment = commentFor(act, operationId);
  const { payload, target } = act;
  if (payload.kind === "profile")
    return updateProfile(caller, target, { serviceProfile: payload.serviceProfile, comment });
  const { workflowName = "", workflowExecutionId = "" } = target;
  const path = { ...target, workflowName, workflowExecutionId };
  return overrideWorkflowExecutionResult(caller, path, { status: payload.status, comment });
}

/** A read-back that fails says nothing about the write: the outcome stays unknown until the reconciler has looked. */
async function readBack({ target }: Act, officer: Officer): Promise<ProfileRead | undefined> {
  try {
    return await getProfile(freshly(officer), target);
  } catch (error) {
    log().warn({ event: "read-back-failed", error: describeError(error) });
    return undefined;
  }
}

/** NOT_SENT only where the vendor cannot have acted, REJECTED only where it says so itself; everything else is UNKNOWN. */
function outcomeOfFailure(error: unknown): Outcome {
  if (!(error instanceof UpstreamError) || error.applied === "maybe") {
    log().warn({ event: "write-outcome-unknown", error: describeError(error) });
    return {
      state: "UNKNOWN",
      errorCode: error instanceof UpstreamError ? error.code : "INTERNAL",
      nextLookAt: firstLook(),
    };
  }
  const { refused, requestId } = error.facts;
  if (refused) return { state: "REJECTED", proof: "refusal", errorCode: error.code, upstreamRequestId: requestId };
  return { state: "NOT_SENT", errorCode: error.code };
}

/** Where the outcome cannot be recorded the operation stays SENT on record, and the reconciler finds out. */
async function settle(row: OperationRow, officer: Officer, outcome: Outcome): Promise<OperationRow> {
  try {
    return await transition(row.id, { id: officer.id, role: officer.role }, outcome);
  } catch (error) {
    log().error({ event: "outcome-not-recorded", operationId: row.id, error: describeError(error) });
    return row;
  }
}
