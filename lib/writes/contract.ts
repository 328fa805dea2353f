import { z } from "zod";
import { entityId as entityIdShape, vendorName } from "@/lib/frankieone/wire/identifiers";
import { OPERATION_ACTIONS, OPERATION_STATES, PROOFS } from "./states";

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

/** Somebody else's change that came between what the officer saw and what was sent, as the vendor's audit tells it. */
export const foreignWrite = z.object({
  by: z.string().optional(),
  at: z.string().optional(),
  what: z.string().optional(),
});
export type ForeignWrite = z.infer<typeof foreignWrite>;

/**
 * What else happened to the profile between the read that the write was judged by and the write itself. `fields` differ in
 * the read-back although we did not set them; `others` are the changes the vendor's audit puts there, once it was asked.
 */
export const race = z.object({ fields: z.array(z.string()), others: z.array(foreignWrite) });
export type Race = z.infer<typeof race>;

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
  /** The failure in words, from the closed list (lib/errors.ts), which the browser need not carry for it. */
  errorTitle: z.string().optional(),
  race: race.optional(),
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
