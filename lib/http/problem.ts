import { type DeskError, ERRORS, type ErrorCode, type Sent } from "@/lib/errors";

/** RFC 9457 with our members; the same shape on both ends of our wire. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** From the closed list of lib/errors.ts, or one of the browser's own (OFFLINE, UNREADABLE). */
  code: ErrorCode | (string & Record<never, never>);
  requestId?: string;
  sent?: Sent;
  fields?: Record<string, string>;
  rule?: string;
  operationId?: string;
  upstreamRequestId?: string;
  current?: unknown;
}

/** Is this body a problem document of ours? By hand, so that the browser needs no schema library to fail well. */
export function isProblem(body: unknown): body is Problem {
  if (typeof body !== "object" || body === null) return false;
  const { title, status, code } = body as Partial<Problem>;
  return typeof title === "string" && typeof status === "number" && typeof code === "string";
}

/** Builds the problem document of a failure. In: the error, the id of our request. Out: a JSON-ready body. */
export function toProblem(error: DeskError, requestId: string): Problem {
  const { status, title } = ERRORS[error.code];
  const { detail, sent, fields, rule, operationId, upstreamRequestId, current } = error.facts;
  const body = { detail, sent, fields, rule, operationId, upstreamRequestId, current };
  return { type: `urn:countersign:problem:${error.code}`, title, status, code: error.code, requestId, ...body };
}
