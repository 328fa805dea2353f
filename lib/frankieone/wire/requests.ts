import { z } from "zod";
import { ENTITY_TYPES, SETTABLE_RISK_LEVELS, WORKFLOW_STATUSES, WRITABLE_STATES } from "./enums";
import { MANUAL_STATUSES, type ManualStatus, type ResultKind } from "./decisions";

/** Comment as we send it: the shape valid in every generation of the contract (handbook 0.2, decided). */
export const commentBody = z.strictObject({
  text: z.string().min(1),
  entityId: z.string().min(1),
  entityType: z.enum(ENTITY_TYPES),
});
export type CommentBody = z.infer<typeof commentBody>;

/** The body of updateProfile (handbook 1.10). */
export const updateProfileBody = z.strictObject({
  serviceProfile: z.strictObject({
    assignee: z.string().min(1).optional(),
    reviewer: z.string().min(1).optional(),
    currentWorkflowName: z.string().min(1).optional(),
    state: z.enum(WRITABLE_STATES).optional(),
  }),
  comment: commentBody,
});
export type UpdateProfileBody = z.infer<typeof updateProfileBody>;

/** The body of overrideWorkflowExecutionResult: status always explicit, as its default is UNCHECKED (handbook 1.11). */
export const overrideBody = z.strictObject({ status: z.enum(WORKFLOW_STATUSES), comment: commentBody });
export type OverrideBody = z.infer<typeof overrideBody>;

/**
 * The body of updateAML, updateIDV, updateMatches, updateDuplicate and updateFraud, always whole: an empty one is accepted by
 * the vendor's schema (handbook 1.18). `manualStatus` must be one of its kind.
 */
export const decisionBody = (kind: ResultKind) =>
  z.strictObject({
    processResults: z.array(z.string().min(1)).min(1),
    manualStatus: z.enum(MANUAL_STATUSES[kind] as readonly [ManualStatus, ...ManualStatus[]]),
    comment: commentBody,
  });
export type DecisionBody = z.infer<ReturnType<typeof decisionBody>>;

/** The body of updateIndividualRiskLevel (handbook 1.20). */
export const riskLevelBody = z.strictObject({ riskLevel: z.enum(SETTABLE_RISK_LEVELS), comment: commentBody });
export type RiskLevelBody = z.infer<typeof riskLevelBody>;

/** The body of executeWorkflow and of patchMonitoring, which have only the comment (handbook 1.19, 1.21). */
export const commentOnlyBody = z.strictObject({ comment: commentBody });
export type CommentOnlyBody = z.infer<typeof commentOnlyBody>;
