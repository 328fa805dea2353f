import { z } from "zod";
import { fieldChange } from "@/lib/domain/change";
import { deskUlid, deskUuid } from "@/lib/ids";
import { LEDGER_OUTCOMES } from "./outcomes";

/** The erasable part of a row as readers see it. */
export const ledgerDetail = z.looseObject({
  actorName: z.string().optional(),
  changes: z.array(fieldChange).optional(),
  comment: z.string().optional(),
  reasonCode: z.string().optional(),
  rule: z.string().optional(),
});

/** A ledger row as the desk shows it; `at` is ISO 8601 UTC. `erased` is true where a detail was erased. */
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
  /** What is wrong with the row, where it is not what was recorded: "does not match its own hash …". */
  problem: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/**
 * The query of `GET /api/ledger`. `actor` is an officer's id, or "system" for acts of the desk itself; `reason` is a
 * reason code, which is in the first row of an act; `after` and `until` are days in the officer's time zone, UTC where
 * that is not known, both included; `before` pages backwards from a sequence.
 */
export const ledgerQuery = z.strictObject({
  actor: z.union([deskUuid, z.literal("system")]).optional(),
  entityId: z.string().min(1).max(64).toLowerCase().optional(),
  serviceName: z.string().min(1).max(128).optional(),
  operationId: deskUlid.optional(),
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

/** The query of `GET /api/ledger/verify`: where to continue, from the answer before; without it, at the beginning. */
export const verifyQuery = z.strictObject({ from: z.string().min(1).max(1_000).optional() });

/**
 * The answer of `GET /api/ledger/verify`: what one part of the chain holds. `next` is where to continue, absent at the
 * end; `last` the newest row, to measure progress by; `distrust` why mutations are stopped at present.
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
  next: z.string().optional(),
  keepsCheckpoints: z.boolean(),
  distrust: z.string().optional(),
});
export type VerifyAnswer = z.infer<typeof verifyAnswer>;

/**
 * The signatures over the ledger: the public key (base64 of SPKI DER, and its id), and why the ledger is distrusted at
 * present.
 */
export interface LedgerProof {
  publicKey?: string;
  publicKeyId?: string;
  distrust?: string;
}
