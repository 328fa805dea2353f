import { z } from "zod";
import { type DeskError, ERRORS, type ErrorCode } from "@/lib/errors";

/** RFC 9457 with our members; the same shape on both ends of our wire. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string() as z.ZodType<ErrorCode | (string & Record<never, never>)>,
  requestId: z.string().optional(),
  sent: z.enum(["no", "yes", "unknown"]).optional(),
  fields: z.record(z.string(), z.string()).optional(),
  rule: z.string().optional(),
  operationId: z.string().optional(),
  upstreamRequestId: z.string().optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;

/** Builds the problem document of a failure. In: the error, the id of our request. Out: a JSON-ready body. */
export function toProblem(error: DeskError, requestId: string): Problem {
  const { status, title } = ERRORS[error.code];
  const { detail, sent, fields, rule, operationId, upstreamRequestId, current } = error.facts;
  const body = { detail, sent, fields, rule, operationId, upstreamRequestId, current };
  return { type: `urn:countersign:problem:${error.code}`, title, status, code: error.code, requestId, ...body };
}
