import { z } from "zod";
import { WORKFLOW_STATUSES, WRITABLE_STATES } from "./enums";

/** Comment as we send it: the shape valid in every generation of the contract (handbook 0.2, decided). */
export const commentBody = z.strictObject({
  text: z.string().min(1),
  entityId: z.string().min(1),
  entityType: z.literal("INDIVIDUAL"),
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
