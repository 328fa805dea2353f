import { z } from "zod";
import { OPERATION_STATES } from "@/lib/writes/states";

/** Outcomes a ledger row can tell: the states of an operation, a refusal of ours, or a thing simply done. */
export const LEDGER_OUTCOMES = [...OPERATION_STATES, "DENIED", "DONE"] as const;

/** The erasable part of a row as readers see it. */
export const ledgerDetail = z.looseObject({
  actorName: z.string().optional(),
  changes: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string() })).optional(),
  comment: z.string().optional(),
  reasonCode: z.string().optional(),
  rule: z.string().optional(),
});

/** A ledger row as the desk shows it; `at` is ISO 8601 UTC. `detail` is absent where it was erased. */
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
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** The query of `GET /api/ledger`; `before` pages backwards from a sequence. */
export const ledgerQuery = z.strictObject({
  actor: z.uuid().optional(),
  entityId: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  outcome: z.enum(LEDGER_OUTCOMES).optional(),
  after: z.iso.date().optional(),
  until: z.iso.date().optional(),
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;

export const ledgerAnswer = z.object({ rows: z.array(ledgerEntry), next: z.number().optional() });
export type LedgerAnswer = z.infer<typeof ledgerAnswer>;

export const ledgerKeys = {
  all: ["ledger"] as const,
  page: (query: Partial<LedgerQuery>) => [...ledgerKeys.all, query] as const,
};
