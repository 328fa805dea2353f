import { z } from "zod";
import { ENTITY_TYPES, WRITABLE_STATES } from "@/lib/frankieone/wire/enums";
import { entityId, vendorName } from "@/lib/frankieone/wire/identifiers";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { individual } from "@/lib/frankieone/wire/individual";
import type { CachedCase } from "@/lib/cache/caseKeys";
import { operationTarget } from "@/lib/domain/change";
import { comment } from "@/lib/domain/comment";
import { offeredVisit } from "@/lib/visits/contract";
import { operation } from "@/lib/writes/contract";
import { proposal } from "@/lib/writes/proposalContract";

/** A case is one service profile of one entity: the path of our API and of the page. */
export const caseParams = z.strictObject({ entityId, serviceName: vendorName });
export type CaseParams = z.infer<typeof caseParams>;

/** The case that an act aims at; one of an organisation says so. */
export const caseTarget = caseParams.extend({ entityType: operationTarget.shape.entityType });
export type CaseTarget = z.infer<typeof caseTarget>;

/** The kind of entity. The worklist knows it; without it an individual is tried first. */
export const caseQuery = z.strictObject({ type: z.enum(ENTITY_TYPES).optional() });
export type CaseQuery = z.infer<typeof caseQuery>;

/** The answer of `GET /api/individuals/{entityId}/serviceprofiles/{serviceName}`; the version is in `ETag`. */
export const caseAnswer = z.object({
  serviceProfile,
  samePerson: z.boolean(),
  visit: offeredVisit.optional(),
  /** The vendor's id of the read. */
  readRequestId: z.string().optional(),
});
export type CaseAnswer = z.infer<typeof caseAnswer>;

/**
 * A case in the browser: the profile, its version for If-Match, when it was read (ISO 8601 UTC), whether one person
 * holds both roles, judged with the directory, and what this officer has not seen of it yet. The last two are absent
 * after a write.
 */
export interface LoadedCase extends CachedCase {
  samePerson?: boolean;
  visit?: z.infer<typeof offeredVisit>;
}

/** The answer of `GET /api/individuals/{entityId}`: the person, and all their service profiles. */
export const individualAnswer = z.object({
  individual: individual.optional(),
  serviceProfiles: z.array(serviceProfile),
});
export type IndividualAnswer = z.infer<typeof individualAnswer>;

/**
 * The body of `PATCH` on the same path. Exactly one kind of change at a time: a reassignment (assignee, reviewer or
 * both), a state, or a current workflow, so that each ledger row records one act.
 */
export const updateCase = z
  .strictObject({
    serviceProfile: z
      .strictObject({
        assignee: z.string().min(1).max(256).optional(),
        reviewer: z.string().min(1).max(256).optional(),
        state: z.enum(WRITABLE_STATES).optional(),
        currentWorkflowName: vendorName.optional(),
      })
      .refine((change) => Object.values(change).some((value) => value !== undefined), "names no change")
      .refine((change) => kindsOf(change) <= 1, "assignment, state and current workflow are changed one at a time"),
    comment: z.strictObject({ text: comment }).optional(),
  })
  .strict();
export type UpdateCase = z.infer<typeof updateCase>;

function kindsOf(change: {
  assignee?: string;
  reviewer?: string;
  state?: string;
  currentWorkflowName?: string;
}): number {
  const reassignment = change.assignee !== undefined || change.reviewer !== undefined;
  return [reassignment, change.state !== undefined, change.currentWorkflowName !== undefined].filter(Boolean).length;
}

/**
 * The answer of that PATCH: 200 when the outcome is known, 202 (without a profile) while it is not; 202 with a proposal, and nothing
 * sent, where a second person has to decide.
 */
export const updateCaseAnswer = z.object({
  serviceProfile: serviceProfile.optional(),
  operation: operation.optional(),
  proposal: proposal.optional(),
});
export type UpdateCaseAnswer = z.infer<typeof updateCaseAnswer>;
