import { z } from "zod";
import { RESULT_KINDS } from "@/lib/frankieone/wire/decisions";

/** What a write aims at: a service profile, or one workflow execution of it. */
export const operationTarget = z.object({
  entityId: z.string(),
  /** Of an organisation; absent, as in every target from before organisations could be changed, for an individual. */
  entityType: z.literal("ORGANIZATION").optional(),
  serviceName: z.string(),
  workflowName: z.string().optional(),
  workflowExecutionId: z.string().optional(),
  /** Of a decision on hits: the kind of result, which has an address and values of its own. */
  resultKind: z.enum(RESULT_KINDS).optional(),
});
export type OperationTarget = z.infer<typeof operationTarget>;

/**
 * One field, before → after, as the officer saw it; absent means the vendor had no value. `about` names what a change of a
 * part of the case is about, such as whom a hit names.
 */
export const fieldChange = z.object({
  field: z.string(),
  from: z.string().optional(),
  to: z.string(),
  about: z.string().optional(),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** What a write wants a field to become, and what it was before, once that has been read. */
export type WantedChange = Omit<FieldChange, "about">;

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

/** What a read of the profile accounts for: the newest of the vendor's request ids it shows, and up to when. */
export interface Seen {
  requestId?: string;
  /** ISO 8601, by the vendor's clock. */
  at?: string;
}
