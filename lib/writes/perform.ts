import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { ulid } from "ulid";
import { withAdvisoryLock } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { getProfile, type ProfileRead } from "@/lib/frankieone/client";
import { etagOf } from "@/lib/frankieone/version";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import { paced } from "@/lib/pace";
import type { Act, Request } from "./act";
import { changesOf } from "./changes";
import { findEarlier, fingerprintOf, requireIdempotencyKey, requireVersion } from "./idempotency";
import { observe } from "./observe";
import { onRecordOnly } from "./onRecord";
import { type OperationRow, recordIntent, transition } from "./operations";
import { requireConceivable, requirePermission } from "./permission";
import { seenIn } from "./race";
import { freshly, type Performed, sendAndProve } from "./send";
import { requireWording } from "./wording";

/** How long an officer waits before the answer says "sent, not yet confirmed"; the server goes on waiting. */
const PATIENCE_MS = 10_000;

/** How long a write may own its operation before the reconciler takes it for abandoned: deadline, reads and slack. */
const LEASE_MS = 120_000;

interface Journey extends Request {
  act: Act;
  key: string;
  version: string;
  fingerprint: string;
  onRecord: (row: OperationRow) => void;
}

/**
 * The one road of every mutation (ARCHITECTURE.md, "Honest writes"): who, may, what, still true, on record, send, prove.
 * In: an act and the request it came with. Out: the operation in the state that is known when the officer's
 * patience ends, and the profile as read back. Throws DeskError for everything that ended before the vendor was asked.
 */
export async function perform(act: Act, { officer, headers }: Request): Promise<Performed> {
  const key = requireIdempotencyKey(headers);
  const version = requireVersion(headers);
  await requireConceivable(officer, act);
  const fingerprint = fingerprintOf(act);
  const earlier = await onRecordOnly(() => findEarlier(officer.id, key, fingerprint));
  if (earlier) return { row: earlier };
  return withinPatience((onRecord) => {
    const journey: Journey = { act, officer, headers, key, version, fingerprint, onRecord };
    return onRecordOnly(() => withAdvisoryLock(lockOf(act), () => walk(journey)));
  });
}

function lockOf({ target }: Act): string {
  return `profile:${target.entityId.toLowerCase()}:${target.serviceName}`;
}

/** Steps 2 to 7 for one profile, one at a time across instances. */
async function walk(journey: Journey): Promise<Performed> {
  const { act, officer, key, fingerprint } = journey;
  const earlier = await findEarlier(officer.id, key, fingerprint);
  if (earlier) return { row: earlier };
  const baseline = await getProfile(freshly(officer, act), act.target);
  const { serviceProfile } = baseline;
  await requirePermission(officer, act, serviceProfile);
  requireSameVersion(journey.version, baseline);
  await act.check(serviceProfile, officer);
  await requireWording(act, officer, serviceProfile);
  await requireTrustedLedger();
  const row = await putOnRecord(journey, baseline);
  journey.onRecord(row);
  return sendAndProve(row, act, officer, baseline);
}

function requireSameVersion(version: string, { serviceProfile: current, raw }: ProfileRead): void {
  const etag = etagOf(raw);
  if (etag === version) return;
  const by = current.updatedBy ? ` by ${current.updatedBy}` : "";
  const detail = `It was changed${by} after you loaded it. Nothing was sent. Look at the change and decide again.`;
  throw new DeskError("PRECONDITION_FAILED", { detail, current: { serviceProfile: current }, etag, sent: "no" });
}

/** Step 5: INTENT, then SENT, each committed before anything leaves. No row in SENT means the vendor cannot have seen it. */
async function putOnRecord(
  { act, officer, key, version, fingerprint }: Journey,
  { serviceProfile: profile, requestId }: ProfileRead,
): Promise<OperationRow> {
  const changes = changesOf(act, profile);
  const actor = { id: officer.id, role: officer.role };
  const operation = {
    id: ulid(),
    officerId: officer.id,
    idempotencyKey: key,
    fingerprint,
    action: act.action,
    target: act.target,
    changes,
    baselineEtag: version,
    baselineRequestId: observe({ target: act.target, changes }, profile).requestId,
    seen: seenIn(profile, requestId),
    leaseUntil: new Date(Date.now() + paced(LEASE_MS)),
  };
  const intent = await recordIntent(operation, actor, { comment: act.comment, reasonCode: act.reasonCode });
  return transition(intent.id, actor, { state: "SENT" });
}

/** Answers when the whole is done or, once the write is on record, when patience ends; the whole goes on either way. */
async function withinPatience(
  start: (onRecord: (row: OperationRow) => void) => Promise<Performed>,
): Promise<Performed> {
  const done = new AbortController();
  return new Promise((resolve, reject) => {
    const whole = start((row) => void wait(PATIENCE_MS, { row }, { signal: done.signal }).then(resolve, ignoreAbort));
    whole.then(resolve, reject).finally(() => done.abort());
  });
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === "AbortError")) throw error;
}
