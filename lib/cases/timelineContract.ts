import { z } from "zod";
import { fieldChange } from "@/lib/domain/change";

/** A change or refusal of ours: all ledger rows of one operation, as one act. */
export const ourAct = z.object({
  operationId: z.string().optional(),
  action: z.string(),
  /** The last outcome on record. */
  outcome: z.string(),
  actor: z.string().optional(),
  changes: z.array(fieldChange),
  comment: z.string().optional(),
  /** What was written along with it has been erased by law. */
  erased: z.boolean().optional(),
  reasonCode: z.string().optional(),
  /** Of an approval: the operation it allowed. */
  allows: z.string().optional(),
  /** Why the desk refused, where it did. */
  rule: z.string().optional(),
  /** Which of its rows does not verify, and why: its content cannot be relied on. */
  problem: z.string().optional(),
  sequences: z.array(z.number()),
});
export type OurAct = z.infer<typeof ourAct>;

/** What FrankieOne's audit says happened in one request: its most important event, and how many more there are. */
export const theirRecord = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  details: z.string().optional(),
  channel: z.string().optional(),
  source: z.string().optional(),
  status: z.string().optional(),
  workflowName: z.string().optional(),
  comment: z.string().optional(),
  reference: z.string().optional(),
  /** What it changed, before and after, where the audit says so. */
  changes: z.array(fieldChange).optional(),
  failed: z.boolean(),
  further: z.array(z.string()),
});
export type TheirRecord = z.infer<typeof theirRecord>;

/** Why a row is in one lane only. `alarm` should be checked; the others are as expected. */
export const laneMark = z.object({ alarm: z.boolean(), text: z.string() });
export type LaneMark = z.infer<typeof laneMark>;

/** One row of the timeline; `at` is ISO 8601 UTC. */
export const timelineRow = z.object({
  at: z.string(),
  requestId: z.string().optional(),
  ours: ourAct.optional(),
  theirs: theirRecord.optional(),
  /** How the two were matched: by the vendor's request id, or by our reference in the comment alone (weaker). */
  joinedBy: z.enum(["requestId", "reference"]).optional(),
  mark: laneMark.optional(),
});
export type TimelineRow = z.infer<typeof timelineRow>;

/** How much of the vendor's audit was read: all of it, only back to a moment, or nothing because it failed. */
export const auditReach = z.union([
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("since"), at: z.string() }),
  z.object({ kind: z.literal("unavailable") }),
]);
export type AuditReach = z.infer<typeof auditReach>;

/**
 * The answer of `GET …/serviceprofiles/{serviceName}/timeline`: the rows, and how much of the audit was read for them.
 */
export const timelineAnswer = z.object({ rows: z.array(timelineRow), reach: auditReach });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;
