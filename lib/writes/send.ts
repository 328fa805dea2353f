import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { getProfile } from "@/lib/frankieone/client";
import { UpstreamError } from "@/lib/frankieone/errors";
import { etagOf } from "@/lib/frankieone/version";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { overrideWorkflowExecutionResult, updateProfile } from "@/lib/frankieone/writes";
import { describeError, log } from "@/lib/log";
import type { Act } from "./act";
import { judgeReadBack, type Observation, observe } from "./observe";
import { type OperationRow, type Outcome, transition } from "./operations";
import { commentFor } from "./reference";
import { firstLook } from "./schedule";

/** Reads that a write is judged by begin after the step before them, and do not wait behind other reads. */
export function freshly(officer: Officer) {
  return { username: officer.email, fresh: true, priority: "write" as const };
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
  before: Observation,
): Promise<Performed> {
  try {
    const { requestId, workflowResult } = await send(act, officer, row.id);
    const read = await readBack(act, officer);
    const finding = read
      ? judgeReadBack(requestId, before, observe(row, read.serviceProfile))
      : { state: "UNKNOWN" as const };
    const outcome: Outcome = { ...finding, upstreamRequestId: requestId, nextLookAt: lookAfter(finding.state) };
    return { row: await settle(row, officer, outcome), read, workflowResult };
  } catch (error) {
    return { row: await settle(row, officer, outcomeOfFailure(error)) };
  }
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
async function readBack({ target }: Act, officer: Officer): Promise<Performed["read"]> {
  try {
    const { serviceProfile, raw } = await getProfile(freshly(officer), target);
    return { serviceProfile, etag: etagOf(raw) };
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

const lookAfter = (state: Outcome["state"]) => (state === "UNKNOWN" ? firstLook() : undefined);

/** Where the outcome cannot be recorded the operation stays SENT on record, and the reconciler finds out. */
async function settle(row: OperationRow, officer: Officer, outcome: Outcome): Promise<OperationRow> {
  try {
    return await transition(row.id, { id: officer.id, role: officer.role }, outcome);
  } catch (error) {
    log().error({ event: "outcome-not-recorded", operationId: row.id, error: describeError(error) });
    return row;
  }
}
