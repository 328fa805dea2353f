import { z } from "zod";
import { entityId as entityIdShape, vendorName } from "@/lib/frankieone/wire/identifiers";
import { comment } from "./comment";
import { OPERATION_ACTIONS, OPERATION_STATES, PROOFS, RESOLUTIONS } from "./states";

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
  /** Whose it is, where others' operations are listed too. */
  officerName: z.string().optional(),
  /** Who put on record how it ended, where a person had to. */
  settledBy: z.string().optional(),
});
export type Operation = z.infer<typeof operation>;

/** The answer of `GET /api/operations/{id}`. */
export const operationAnswer = z.object({ operation });

const isAsked = z
  .literal("true")
  .transform(() => true)
  .optional();

/**
 * The query of `GET /api/operations`: those of one case, or without one the officer's own; `open` leaves out what
 * stays as it is. `needsHuman` asks for those that wait for a person: everybody's for leads and auditors, oldest first.
 */
export const operationsQuery = z.strictObject({
  entityId: entityIdShape.optional(),
  serviceName: vendorName.optional(),
  open: isAsked,
  needsHuman: isAsked,
});
export type OperationsQuery = z.infer<typeof operationsQuery>;

/** The answer of `GET /api/operations`. */
export const operationsAnswer = z.object({ operations: z.array(operation) });

/**
 * The answer of `GET /api/operations/waiting`: the officer's own that are not settled, those a person has to settle, and the
 * proposals that wait for the officer's decision.
 */
export const waitingAnswer = z.object({ open: z.number(), needsHuman: z.number(), proposals: z.number() });
export type Waiting = z.infer<typeof waitingAnswer>;

/** The body of `POST /api/operations/{id}/resolution`: what a person who looked at the vendor found. */
export const resolveOperation = z.strictObject({
  outcome: z.enum(RESOLUTIONS),
  comment: z.strictObject({ text: comment }),
});
export type ResolveOperation = z.infer<typeof resolveOperation>;
