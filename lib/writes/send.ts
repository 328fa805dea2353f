import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { noteClash } from "./clashes";
import { UpstreamError } from "@/lib/frankieone/errors";
import type { AccountScope } from "@/lib/frankieone/scope";
import { etagOf } from "@/lib/frankieone/version";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { describeError, log } from "@/lib/log";
import type { Act } from "./act";
import { proofsOfOthers } from "./audit";
import type { Accepted, CaseRead, ReadBack } from "./kinds/kind";
import { kindOf } from "./kinds/kinds";
import { resultOfReadBack } from "./observe";
import { type OperationRow, type Outcome, transition } from "./operations";
import { provenByAudit } from "./provenByAudit";
import { commentFor } from "./reference";
import { otherFields } from "./race";
import { firstLook, raceCheckFor } from "./schedule";

/** Reads that judge a write are never shared with reads that began earlier, and have priority over other reads. */
const freshly = ({ email }: Officer) => ({ username: email, fresh: true, priority: "write" as const });

/**
 * The same for the read before anything is on record. A row of a plan waits for its turn here and nowhere else: what is
 * on record as SENT must be sent at once, or the reconciler might settle it first.
 */
export function callerOf(officer: Officer, { isBulk }: Act) {
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
  before: CaseRead,
): Promise<Performed> {
  try {
    const accepted = await send(act, officer, row);
    const { requestId, workflowResult } = accepted;
    if ((await proofsOfOthers(row.id, [requestId])).has(requestId))
      return { row: await settle(row, officer, unseen()) };
    const after = await readBack(row, officer);
    if (after?.serviceProfile) await noteClash(act.target, after.serviceProfile);
    const found = after ? await outcomeOf(row, act, accepted, before, after) : unseen();
    const outcome = { ...found, upstreamRequestId: requestId };
    return { row: await settle(row, officer, outcome), read: shownBy(after), workflowResult };
  } catch (error) {
    return { row: await settle(row, officer, outcomeOfFailure(error)) };
  }
}

/** The profile for the answer, where the read-back has it. */
function shownBy({ serviceProfile, raw }: ReadBack = {}): Performed["read"] {
  return serviceProfile && { serviceProfile, etag: etagOf(raw) };
}

/** The vendor accepted it, but the read-back failed. */
const unseen = (): Outcome => ({ state: "UNKNOWN", nextLookAt: firstLook() });

/** The result of the read-back: how the write ended, and whether somebody else's change is there besides ours. */
async function outcomeOf(
  row: OperationRow,
  act: Act,
  accepted: Accepted,
  before: CaseRead,
  after: ReadBack,
): Promise<Outcome> {
  const kind = kindOf(act);
  const finding = resultOfReadBack(accepted.requestId, kind.observe(row, after, accepted));
  if (finding.state === "UNKNOWN") return { ...finding, nextLookAt: firstLook() };
  const proven = await provenByAudit(row, finding);
  if (!kind.isRaceChecked) return proven;
  const fields = otherFields(before.raw, after.raw, row);
  return {
    ...proven,
    ...(fields.length > 0 && { race: { fields, others: [] } }),
    raceCheckAt: act.isBulk && fields.length === 0 ? undefined : raceCheckFor(proven.state),
  };
}

/** The write goes to the account on record: the officer may have switched to another one since. */
const scopeOfRow = ({ childAccount }: OperationRow): AccountScope => ({ childAccount: childAccount ?? undefined });

function send(act: Act, officer: Officer, row: OperationRow): Promise<Accepted> {
  const caller = { username: officer.email, scope: scopeOfRow(row) };
  return kindOf(act).send(caller, act, commentFor(act, row.id));
}

/** A read-back that fails says nothing about the write: the outcome stays unknown until the reconciler has looked. */
async function readBack(row: OperationRow, officer: Officer): Promise<ReadBack | undefined> {
  try {
    return await kindOf(row).readBack({ ...freshly(officer), scope: scopeOfRow(row) }, row);
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
