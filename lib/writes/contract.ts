import { z } from "zod";
import { entityId as entityIdShape, vendorName } from "@/lib/frankieone/wire/identifiers";
import { fieldChange, operationTarget, race } from "@/lib/domain/change";
import { comment } from "@/lib/domain/comment";
import { OPERATION_ACTIONS, OPERATION_STATES, PROOFS, RESOLUTIONS } from "@/lib/domain/operationStates";

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
  /** Its officer, where operations of others are listed too. */
  officerName: z.string().optional(),
  /** Who settled it, where a person had to. */
  settledBy: z.string().optional(),
});
export type Operation = z.infer<typeof operation>;

/** The answer of `GET /api/operations/{id}` and of its resolution. */
export const operationAnswer = z.object({ operation });

/** The answer of `GET /api/operations`. */
export const operationsAnswer = z.object({ operations: z.array(operation) });

const isAsked = z
  .literal("true")
  .transform(() => true)
  .optional();

/**
 * The query of `GET /api/operations`: those of one case, or without one the officer's own; `open` leaves out settled
 * ones. `needsHuman` asks for those that wait for a person: everybody's for leads and auditors, oldest first.
 */
export const operationsQuery = z.strictObject({
  entityId: entityIdShape.optional(),
  serviceName: vendorName.optional(),
  open: isAsked,
  needsHuman: isAsked,
});
export type OperationsQuery = z.infer<typeof operationsQuery>;

/**
 * The answer of `GET /api/operations/waiting`: the officer's own that are not settled, those a person has to settle, and the
 * proposals that wait for the officer's decision; how many of their own were decided since they last looked; and on how many
 * cases notes mention them that they have not seen.
 */
export const waitingAnswer = z.object({
  ...{ open: z.number(), needsHuman: z.number(), proposals: z.number(), decided: z.number() },
  mentions: z.number(),
});
export type Waiting = z.infer<typeof waitingAnswer>;

/** The body of `POST /api/operations/{id}/resolution`: what a person who looked at the vendor found. */
export const resolveOperation = z.strictObject({
  outcome: z.enum(RESOLUTIONS),
  comment: z.strictObject({ text: comment }),
});
export type ResolveOperation = z.infer<typeof resolveOperation>;
