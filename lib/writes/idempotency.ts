import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { digestOf } from "@/lib/digest";
import { DeskError } from "@/lib/errors";
import type { Act } from "./act";
import type { OperationRow } from "./operations";

const keyShape = z.uuid();
const versionShape = z.string().regex(/^"[A-Za-z0-9_-]{43}"$/);

/** Reads Idempotency-Key, a UUID made when the form opened. Throws DeskError IDEMPOTENCY_KEY_REQUIRED. */
export function requireIdempotencyKey(headers: Headers): string {
  const key = keyShape.safeParse(headers.get("idempotency-key"));
  if (key.success) return key.data.toLowerCase();
  throw new DeskError("IDEMPOTENCY_KEY_REQUIRED", {
    detail: "Send a UUID of your own as Idempotency-Key.",
    sent: "no",
  });
}

/** Reads If-Match: exactly one version of ours. Throws DeskError PRECONDITION_REQUIRED, or VALIDATION when malformed. */
export function requireVersion(headers: Headers): string {
  const header = headers.get("if-match");
  if (header === null)
    throw new DeskError("PRECONDITION_REQUIRED", { detail: "Send the ETag you loaded as If-Match.", sent: "no" });
  const version = versionShape.safeParse(header);
  if (version.success) return version.data;
  throw new DeskError("VALIDATION", {
    detail: "If-Match is no version of ours.",
    fields: { "If-Match": "is not an ETag of this API" },
    sent: "no",
  });
}

/** What makes two requests the same request: action, target, values and comment. */
export function fingerprintOf({ action, target, payload, comment, reasonCode, proposalId }: Act): string {
  return digestOf({ action, target, payload, comment, reasonCode, proposalId }, "hex");
}

/**
 * Finds the operation an earlier request with this key made. Out: the row, or undefined for a new key.
 * Throws DeskError IDEMPOTENCY_KEY_REUSED for another request's key, IDEMPOTENCY_IN_FLIGHT while the first still runs.
 */
export async function findEarlier(
  officerId: string,
  key: string,
  fingerprint: string,
): Promise<OperationRow | undefined> {
  const [row] = await getDb()
    .select()
    .from(operations)
    .where(and(eq(operations.officerId, officerId), eq(operations.idempotencyKey, key)));
  if (!row) return undefined;
  if (row.fingerprint !== fingerprint)
    throw new DeskError("IDEMPOTENCY_KEY_REUSED", { operationId: row.id, sent: "no" });
  if (row.state === "INTENT" || row.state === "SENT") throw inFlight(row.id);
  return row;
}

function inFlight(operationId: string): DeskError {
  const detail = "The first request with this key has not ended. Follow the operation; do not send it again.";
  return new DeskError("IDEMPOTENCY_IN_FLIGHT", { detail, operationId, sent: "unknown", retryAfterSeconds: 1 });
}
