import { z } from "zod";

/** One entry of the vendor's audit since the operation was sent, as far as it changes anything. */
export const auditEntry = z.object({
  at: z.string().optional(),
  by: z.string().optional(),
  what: z.string().optional(),
  requestId: z.string().optional(),
  /** It carries the reference of the operation. */
  ours: z.boolean(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What FrankieOne shows now of an operation that needs a person: its record of the case, and its audit. */
export const operationTraces = z.object({
  readAt: z.string(),
  sentAt: z.string().optional(),
  /** How many looks the reconciler took before it gave up. */
  looks: z.number(),
  /** The request that made the last change before the operation was sent. */
  baselineRequestId: z.string().optional(),
  record: z.object({
    /** Are all values there that the operation set? */
    shows: z.boolean(),
    values: z.array(z.object({ field: z.string(), value: z.string().optional() })),
    requestId: z.string().optional(),
    at: z.string().optional(),
    by: z.string().optional(),
  }),
  audit: z.object({
    entries: z.array(auditEntry),
    /** How many more there are than are listed. */
    further: z.number(),
    /** False when the audit held more than was read. */
    whole: z.boolean(),
  }),
});
export type OperationTraces = z.infer<typeof operationTraces>;

/** The answer of `GET /api/operations/{id}/traces`. */
export const tracesAnswer = z.object({ traces: operationTraces });
