import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { eq } from "drizzle-orm";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { getDb, type Queryable } from "@/lib/db/client";
import { operations, type Resolution } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import type { Operation, ResolveOperation } from "./contract";
import { requireIdempotencyKey } from "./idempotency";
import { onRecordOnly } from "./onRecord";
import { findOperation, type OperationRow } from "./operations";
import { refuseUnless } from "./permission";
import { getOperation } from "./service";

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
    const target = (await findOperation(id))?.target;
    await refuseUnless(can(officer, "resolve-operation"), officer, {
      action: "resolve-operation",
      target,
      operationId: target && id,
    });
    await requireTrustedLedger();
    const resolution = { key, fingerprint: fingerprintOf(id, body), officerId: officer.id };
    await getDb().transaction((transaction) => settle(transaction, { officer, id, body, resolution }));
  });
  return getOperation(officer, id);
}

interface Settling extends Omit<Resolving, "headers"> {
  resolution: Resolution;
}

async function settle(transaction: Queryable, { officer, id, body, resolution }: Settling): Promise<OperationRow> {
  const [row] = await transaction.select().from(operations).where(eq(operations.id, id)).for("update");
  if (!row) throw new DeskError("NOT_FOUND", { detail: "There is no such operation.", sent: "no" });
  if (row.resolution) return replay(row, row.resolution, resolution);
  if (row.state !== "NEEDS_HUMAN") throw needsNobody(row);
  const [settled] = await transaction
    .update(operations)
    .set({ state: body.outcome, proof: "human", settledAt: new Date(), resolution })
    .where(eq(operations.id, id))
    .returning();
  if (!settled) throw new Error("The operation was not settled");
  await putOnRecord(transaction, settled, officer, body);
  return settled;
}

/** The same request again; a second person, or a second thought, comes too late. */
function replay(row: OperationRow, earlier: Resolution, given: Resolution): OperationRow {
  if (earlier.key !== given.key || earlier.officerId !== given.officerId) throw needsNobody(row);
  if (earlier.fingerprint === given.fingerprint) return row;
  throw new DeskError("IDEMPOTENCY_KEY_REUSED", { operationId: row.id, sent: "no" });
}

function needsNobody({ id, state }: OperationRow): DeskError {
  const detail = `The operation does not wait for a person: it is ${state}. Reload to see how it was settled.`;
  return new DeskError("NOT_POSSIBLE", { detail, operationId: id, sent: "no" });
}

async function putOnRecord(transaction: Queryable, row: OperationRow, { id, role }: Officer, body: ResolveOperation) {
  await appendLedger(transaction, {
    actor: { id, role },
    action: "resolve-operation",
    outcome: row.state,
    operationId: row.id,
    target: row.target,
    baselineEtag: row.baselineEtag,
    upstreamRequestId: row.upstreamRequestId ?? undefined,
    detail: { changes: row.changes, comment: body.comment.text, proof: "human" },
  });
}

function fingerprintOf(id: string, body: ResolveOperation): string {
  return createHash("sha256")
    .update(canonicalize({ id, ...body }) ?? "")
    .digest("hex");
}
