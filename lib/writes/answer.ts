import "server-only";
import { DeskError, type ErrorCode, ERRORS } from "@/lib/errors";
import type { Reply } from "@/lib/http/reply";
import { type OperationRow, toOperation } from "./operations";
import type { Performed } from "./send";
import { isSettled } from "./states";

/**
 * Says to the browser how a write ended. Out: 200 with what the service shows (only for CONFIRMED and SUPERSEDED), or
 * 202 with the operation and where to follow it. Throws DeskError for NOT_SENT, REJECTED and NOT_APPLIED.
 */
export function answerOf(performed: Performed, shown: (performed: Performed) => object): Reply {
  const { row, read } = performed;
  const operation = toOperation(row);
  if (row.state === "NEEDS_HUMAN" || !isSettled(row.state)) {
    return { status: 202, body: { operation }, location: `/api/operations/${row.id}` };
  }
  if (row.state !== "CONFIRMED" && row.state !== "SUPERSEDED") throw failureOf(row);
  return { body: { ...shown(performed), operation }, etag: read?.etag };
}

function failureOf(row: OperationRow): DeskError {
  const facts = { operationId: row.id, upstreamRequestId: row.upstreamRequestId ?? undefined };
  const code = isErrorCode(row.errorCode) ? row.errorCode : "UPSTREAM_ERROR";
  if (row.state === "NOT_SENT") {
    return new DeskError(code, { ...facts, detail: "Nothing was sent. You can try again.", sent: "no" });
  }
  if (row.state === "NOT_APPLIED") {
    return new DeskError("NOT_APPLIED", {
      ...facts,
      detail: "It was sent, and FrankieOne shows no trace of it. You can try again.",
      sent: "yes",
    });
  }
  const refused = code === "UPSTREAM_AUTH" ? code : "UPSTREAM_REJECTED";
  return new DeskError(refused, { ...facts, detail: "It was sent and refused. Nothing was changed.", sent: "yes" });
}

const isErrorCode = (code: string | null): code is ErrorCode => code !== null && code in ERRORS;
