import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { ulid } from "ulid";
import { DeskError } from "@/lib/errors";
import { type AccountScope, scopeOf } from "@/lib/frankieone/scope";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import { paced } from "@/lib/pace";
import type { Act, Request } from "./act";
import { changesOf, wantedBy } from "./changes";
import { findEarlier, fingerprintOf, requireIdempotencyKey, requireVersion } from "./idempotency";
import type { CaseRead } from "./kinds/kind";
import { kindOf } from "./kinds/kinds";
import { oneAtATime } from "./oneAtATime";
import { onRecordOnly } from "./onRecord";
import { type OperationRow, recordIntent, transition } from "./operations";
import { requireConceivable, requirePermission } from "./permission";
import { approve, findEarlierProposal, holdProposal, type ProposalRow } from "./proposals";
import { propose } from "./propose";
import { seenIn } from "./race";
import { requireNothingOpen } from "./repeated";
import { inRoadSpan } from "./roadSpan";
import { reasonsToPropose, requireApproval } from "./secondPerson";
import { callerOf, type Performed, sendAndProve } from "./send";
import { transactAs } from "./transactAs";
import { requireWording } from "./wording";

/** How long an officer waits before the answer says "sent, not yet confirmed"; the server keeps waiting. */
const PATIENCE_MS = 10_000;

/** How long a write may own its operation before the reconciler treats it as abandoned: deadline, reads and slack. */
const LEASE_MS = 120_000;

/** The result of an act that waits for a second person: a proposal, and nothing sent. */
export interface Proposed {
  proposal: ProposalRow;
}

interface Journey extends Request {
  act: Act;
  key: string;
  version: string;
  fingerprint: string;
  mayPropose: boolean;
  onRecord: (row: OperationRow) => void;
}

/**
 * As `performOrPropose`, for acts that cannot become a proposal. Throws DeskError SECOND_PERSON_REQUIRED where one person
 * alone may not decide, and then nothing is sent.
 */
export async function perform(act: Act, request: Request): Promise<Performed> {
  const ended = await travel(act, request, false);
  if ("row" in ended) return ended;
  throw new DeskError("SECOND_PERSON_REQUIRED", { sent: "no" });
}

/**
 * The one road of every mutation (ARCHITECTURE.md, "Honest writes"): who, may, what, still true, on record, send,
 * prove. In: an act and the request it came with. Out: the operation in its state when the officer's patience ends, and
 * the profile as read back; or the proposal, where a second person has to decide. Throws DeskError for everything that
 * ended before the vendor was asked.
 */
export function performOrPropose(act: Act, request: Request): Promise<Performed | Proposed> {
  return travel(act, request, true);
}

async function travel(act: Act, { officer, headers }: Request, mayPropose: boolean): Promise<Performed | Proposed> {
  const key = requireIdempotencyKey(headers);
  const version = requireVersion(headers);
  await requireConceivable(officer, act);
  const fingerprint = fingerprintOf(act);
  const earlier = await onRecordOnly(() => findEnded(officer.id, key, fingerprint));
  if (earlier) return earlier;
  return withinPatience((onRecord) => {
    const journey: Journey = { act, officer, headers, key, version, fingerprint, mayPropose, onRecord };
    return onRecordOnly(() => inRoadSpan(act, () => oneAtATime(act, officer, () => walk(journey))));
  });
}

/**
 * The result of an earlier request with this key. Throws DeskError for another request's key, or while it still runs.
 */
async function findEnded(
  officerId: string,
  key: string,
  fingerprint: string,
): Promise<Performed | Proposed | undefined> {
  const row = await findEarlier(officerId, key, fingerprint);
  if (row) return { row };
  const proposal = await findEarlierProposal(officerId, key, fingerprint);
  return proposal && { proposal };
}

/** Steps 2 to 7 for one entity, one at a time across instances. */
async function walk(journey: Journey): Promise<Performed | Proposed> {
  const { act, officer, key, fingerprint } = journey;
  const earlier = await findEnded(officer.id, key, fingerprint);
  if (earlier) return earlier;
  const scope = await scopeOf(officer.email);
  const caller = { ...callerOf(officer, act), scope };
  const baseline = await kindOf(act).read(caller, { target: act.target, changes: wantedBy(act.payload) });
  const { serviceProfile } = baseline;
  await requirePermission(officer, act, serviceProfile);
  const approved = await requireApproval(act, officer, caller, baseline);
  await requireNothingOpen(act);
  requireSameVersion(journey, baseline);
  await act.check(baseline, officer);
  await requireWording(act, officer, serviceProfile);
  await requireTrustedLedger();
  const reasons = approved ? [] : reasonsToPropose(act, baseline);
  if (reasons.length > 0) return { proposal: await propose({ ...journey, caller, scope }, baseline, reasons) };
  const row = await putOnRecord({ ...journey, scope }, baseline, approved);
  journey.onRecord(row);
  return sendAndProve(row, act, officer, baseline);
}

function requireSameVersion({ act, version }: Journey, read: CaseRead): void {
  const { versionOf, conflictOf } = kindOf(act);
  const etag = versionOf(read, { target: act.target, changes: wantedBy(act.payload) });
  if (etag !== version) throw new DeskError("PRECONDITION_FAILED", { ...conflictOf(read), etag, sent: "no" });
}

/** Step 5: INTENT, then SENT, each committed before anything leaves. No row in SENT means the vendor cannot have seen it. */
async function putOnRecord(
  { act, officer, key, version, fingerprint, scope }: Journey & { scope: AccountScope },
  baseline: CaseRead,
  approved: ProposalRow | undefined,
): Promise<OperationRow> {
  const changes = changesOf(act, baseline);
  const kind = kindOf(act);
  const actor = { id: officer.id, role: officer.role };
  const operation = {
    id: ulid(),
    officerId: officer.id,
    sentAs: officer.email,
    childAccount: scope.childAccount,
    idempotencyKey: key,
    fingerprint,
    action: act.action,
    target: act.target,
    changes,
    baselineEtag: version,
    baselineRequestId: kind.observe({ target: act.target, changes }, baseline).requestId,
    seen: seenIn(baseline.serviceProfile, baseline.requestId),
    leaseUntil: new Date(Date.now() + paced(LEASE_MS)),
  };
  const words = { comment: act.comment, reasonCode: act.reasonCode };
  const deed = { action: act.action, target: act.target, seenAs: scope };
  const intent = await transactAs(officer, deed, async (transaction) => {
    if (approved) await holdProposal(transaction, approved);
    const decision = { actor, comment: act.decisionComment };
    const allowing = ({ id: operationId }: OperationRow) =>
      approved ? approve(transaction, approved, { ...decision, operationId }) : Promise.resolve();
    return recordIntent(transaction, operation, actor, words, allowing);
  });
  return transition(intent.id, actor, { state: "SENT" });
}

/** Answers when the work is done or, once the write is on record, when patience ends; the work continues either way. */
async function withinPatience(
  start: (onRecord: (row: OperationRow) => void) => Promise<Performed | Proposed>,
): Promise<Performed | Proposed> {
  const done = new AbortController();
  return new Promise((resolve, reject) => {
    const whole = start((row) => void wait(PATIENCE_MS, { row }, { signal: done.signal }).then(resolve, ignoreAbort));
    whole.then(resolve, reject).finally(() => done.abort());
  });
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === "AbortError")) throw error;
}
