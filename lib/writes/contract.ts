import { z } from "zod";
import { entityId as entityIdShape, vendorName } from "@/lib/frankieone/wire/identifiers";

/** The states of one write (ARCHITECTURE.md, "Honest writes"). Only CONFIRMED earns a green tick. */
export const OPERATION_STATES = [
  "INTENT",
  "SENT",
  "CONFIRMED",
  "REJECTED",
  "SUPERSEDED",
  "UNKNOWN",
  "NOT_SENT",
  "NOT_APPLIED",
  "NEEDS_HUMAN",
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/**
 * How an outcome is known: the read-back shows our value under our request id, our value alone (weaker),
 * the vendor's audit carries our reference, or the vendor's own refusal.
 */
export const PROOFS = ["request-id", "value", "audit", "refusal"] as const;
export type Proof = (typeof PROOFS)[number];

export const OPERATION_ACTIONS = ["reassign", "change-state", "override", "set-current-workflow"] as const;
export type OperationAction = (typeof OPERATION_ACTIONS)[number];

/** What a write aims at: a service profile, or one workflow execution of it. */
export const operationTarget = z.object({
  entityId: z.string(),
  serviceName: z.string(),
  workflowName: z.string().optional(),
  workflowExecutionId: z.string().optional(),
});
export type OperationTarget = z.infer<typeof operationTarget>;

/** One field, before → after, as the officer saw it; absent means the vendor had no value. */
export const fieldChange = z.object({ field: z.string(), from: z.string().optional(), to: z.string() });
export type FieldChange = z.infer<typeof fieldChange>;

/** The operation as the desk shows it and `GET /api/operations/{id}` answers it. Times are ISO 8601 UTC. */
export const operation = z.object({
  id: z.string(),
  action: z.enum(OPERATION_ACTIONS),
  target: operationTarget,
  changes: z.array(fieldChange),
  outcome: z.enum(OPERATION_STATES),
  proof: z.enum(PROOFS).optional(),
  requestId: z.string().optional(),
  errorCode: z.string().optional(),
  createdAt: z.string(),
  settledAt: z.string().optional(),
});
export type Operation = z.infer<typeof operation>;

/** The answer of `GET /api/operations/{id}`. */
export const operationAnswer = z.object({ operation });

/** The query of `GET /api/operations`: those of one case, or without one the officer's own; `open` leaves out the settled. */
export const operationsQuery = z.strictObject({
  entityId: entityIdShape.optional(),
  serviceName: vendorName.optional(),
  open: z
    .literal("true")
    .transform(() => true)
    .optional(),
});
export type OperationsQuery = z.infer<typeof operationsQuery>;

/** The answer of `GET /api/operations`. */
export const operationsAnswer = z.object({ operations: z.array(operation) });

/** A state in which nothing more will be learnt. */
export function isSettled(state: OperationState): boolean {
  return !["INTENT", "SENT", "UNKNOWN"].includes(state);
}
