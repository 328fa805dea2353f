import { z } from "zod";
import { LEDGER_OUTCOMES } from "./outcomes";

/** The erasable part of a row as readers see it. */
export const ledgerDetail = z.looseObject({
  actorName: z.string().optional(),
  changes: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string() })).optional(),
  comment: z.string().optional(),
  reasonCode: z.string().optional(),
  rule: z.string().optional(),
});

/** A ledger row as the desk shows it; `at` is ISO 8601 UTC. `erased` is true where a detail was and is no more. */
export const ledgerEntry = z.object({
  sequence: z.number(),
  at: z.string(),
  actorId: z.string().optional(),
  actorName: z.string().optional(),
  actorRole: z.string().optional(),
  operationId: z.string().optional(),
  action: z.string(),
  outcome: z.string(),
  entityId: z.string().optional(),
  serviceName: z.string().optional(),
  workflowExecutionId: z.string().optional(),
  upstreamRequestId: z.string().optional(),
  hash: z.string(),
  detail: ledgerDetail.optional(),
  erased: z.boolean().optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/**
 * The query of `GET /api/ledger`. `actor` is an officer's id, or "system" for what the desk did by itself; `reason` is a
 * reason code, which stands in the row an act begins with; `after` and `until` are days in the time zone of the one who
 * asks, UTC where that is not known, both included; `before` pages backwards from a sequence.
 */
export const ledgerQuery = z.strictObject({
  actor: z.union([z.uuid(), z.literal("system")]).optional(),
  entityId: z.string().min(1).max(64).optional(),
  serviceName: z.string().min(1).max(128).optional(),
  operationId: z.ulid().optional(),
  action: z.string().min(1).max(64).optional(),
  outcome: z.enum(LEDGER_OUTCOMES).optional(),
  reason: z.string().min(1).max(64).optional(),
  after: z.iso.date().optional(),
  until: z.iso.date().optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;

/** The answer of `GET /api/ledger`, newest first; `next` is the `before` of the page after it. */
export const ledgerAnswer = z.object({ rows: z.array(ledgerEntry), next: z.number().optional() });
export type LedgerAnswer = z.infer<typeof ledgerAnswer>;

/** The query of `GET /api/ledger/verify`: the sequence to go on after. */
export const verifyQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });

/**
 * The answer of `GET /api/ledger/verify`: what one part of the chain holds. `next` is where to go on, absent at the end;
 * `last` the newest row, to measure progress by; `distrust` why mutations are stopped at present.
 */
export const verifyAnswer = z.object({
  rows: z.number(),
  faultyRows: z.number(),
  checkpoints: z.number(),
  validCheckpoints: z.number(),
  faultCount: z.number(),
  faults: z.array(z.object({ sequence: z.number(), problem: z.string() })),
  gaps: z.array(z.object({ from: z.number(), to: z.number() })),
  last: z.number(),
  next: z.number().optional(),
  keepsCheckpoints: z.boolean(),
  distrust: z.string().optional(),
});
export type VerifyAnswer = z.infer<typeof verifyAnswer>;

/** How the ledger is vouched for: by whose signatures (base64 of SPKI DER), and why it is distrusted at present. */
export interface LedgerProof {
  publicKey?: string;
  distrust?: string;
}
