import "server-only";
import { eq } from "drizzle-orm";
import { scopeOfOfficer } from "@/lib/accounts/scope";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { Queryable } from "@/lib/db/client";
import { operations, type Resolution } from "@/lib/db/schema";
import { digestOf } from "@/lib/digest";
import { DeskError } from "@/lib/errors";
import { type AccountScope, isInScope, isLimited } from "@/lib/frankieone/scope";
import { appendLedger } from "@/lib/ledger/record";
import { closenessOf } from "@/lib/officers/person";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import type { Operation, ResolveOperation } from "./contract";
import { requireIdempotencyKey } from "./idempotency";
import { onRecordOnly } from "./onRecord";
import { findOperation, type OperationRow } from "./operations";
import { refuseUnless } from "@/lib/ledger/refuse";
import { getOperation } from "./service";
import { transactAs } from "./transactAs";

interface Resolving {
  officer: Officer;
  headers: Headers;
  id: string;
  body: ResolveOperation;
}

/**
 * Settles an operation that needs a person by what a team lead found at the vendor, with their words on record. Nothing is
 * sent to the vendor. Out: the operation as settled; the same request again gives the same. Throws DeskError FORBIDDEN,
 * NOT_FOUND, NOT_POSSIBLE when it needs nobody, AUDIT_UNAVAILABLE.
 */
export async function resolveOperation({ officer, headers, id, body }: Resolving): Promise<Operation> {
  const key = requireIdempotencyKey(headers);
  await onRecordOnly(async () => {
    const row = await findOperation(id);
    // An operation out of their scope is answered as not found, and the record of their attempt does not name its case.
    const isThere = row !== undefined && isInSight(row, officer, await scopeOfOfficer(officer.email));
    const deed = { action: "resolve-operation", ...(isThere && { target: row.target, operationId: id }) } as const;
    await refuseUnless(can(officer, "resolve-operation"), officer, deed);
    if (!isThere) throw notThere();
    await requireTrustedLedger();
    const resolution = { key, fingerprint: fingerprintOf(id, body), officerId: officer.id };
    const isIndependent = (await closenessOf(row.officerId, officer.id)) === undefined;
    await transactAs(officer, deed, (transaction, scope) =>
      settle(transaction, { officer, id, body, resolution, scope, isIndependent }),
    );
  });
  return getOperation(officer, id);
}

const notThere = () => new DeskError("NOT_FOUND", { detail: "Operation not found.", sent: "no" });

/**
 * Leads with limited scope settle only their own, and only on cases they can see: settling rests on what they see
 * there.
 */
function isInSight({ officerId, target, childAccount }: OperationRow, { id }: Officer, scope: AccountScope): boolean {
  if (!isLimited(scope)) return true;
  return officerId === id && isInScope(scope, target.serviceName) && (childAccount ?? undefined) === scope.childAccount;
}

interface Settling extends Omit<Resolving, "headers"> {
  resolution: Resolution;
  scope: AccountScope;
  /** Is the person who settles it certainly someone other than the sender? */
  isIndependent: boolean;
}

async function settle(transaction: Queryable, settling: Settling) {
  const { officer, id, body, resolution, scope } = settling;
  const [row] = await transaction.select().from(operations).where(eq(operations.id, id)).for("update");
  if (!row || !isInSight(row, officer, scope)) throw notThere();
  if (row.resolution) return replay(row, row.resolution, resolution);
  if (row.state !== "NEEDS_HUMAN") throw needsNobody(row);
  const [settled] = await transaction
    .update(operations)
    .set({ state: body.outcome, proof: "human", settledAt: new Date(), resolution })
    .where(eq(operations.id, id))
    .returning();
  if (!settled) throw new Error("The operation was not settled");
  await putOnRecord(transaction, settled, settling);
  return settled;
}

/** The same request again; another person, or another decision, comes too late. */
function replay(row: OperationRow, earlier: Resolution, given: Resolution): OperationRow {
  if (earlier.key !== given.key || earlier.officerId !== given.officerId) throw needsNobody(row);
  if (earlier.fingerprint === given.fingerprint) return row;
  throw new DeskError("IDEMPOTENCY_KEY_REUSED", { operationId: row.id, sent: "no" });
}

function needsNobody({ id }: OperationRow): DeskError {
  const detail = "The operation is already settled. Reload to see how.";
  return new DeskError("NOT_POSSIBLE", { detail, operationId: id, sent: "no" });
}

async function putOnRecord(transaction: Queryable, row: OperationRow, { officer, body, isIndependent }: Settling) {
  const { id, role } = officer;
  await appendLedger(transaction, {
    actor: { id, role },
    action: "resolve-operation",
    outcome: row.state,
    operationId: row.id,
    target: row.target,
    baselineEtag: row.baselineEtag,
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    detail: { changes: row.changes, comment: body.comment.text, proof: "human", isIndependent },
  });
}

function fingerprintOf(id: string, body: ResolveOperation): string {
  return digestOf({ id, ...body }, "hex");
}
