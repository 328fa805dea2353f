import { z } from "zod";
import { proposal } from "@/lib/writes/proposalContract";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { entityId, vendorName, workflowExecutionId } from "@/lib/frankieone/wire/identifiers";
import { workflowResult } from "@/lib/frankieone/wire/execution";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { individual } from "@/lib/frankieone/wire/individual";
import { workflow } from "@/lib/frankieone/wire/workflows";
import { reasonCode } from "@/lib/policy/reasonCode";
import { comment } from "@/lib/domain/comment";
import { operation } from "@/lib/writes/contract";

/** The path of one workflow execution, as the vendor names it. */
export const executionParams = z.strictObject({
  entityId,
  serviceName: vendorName,
  workflowName: vendorName,
  workflowExecutionId,
});
export type ExecutionParams = z.infer<typeof executionParams>;

/** The path of the list of a workflow's executions. */
export const executionsParams = executionParams.omit({ workflowExecutionId: true });
export type ExecutionsParams = z.infer<typeof executionsParams>;

/** The answers of `GET …/executions` and `GET …/executions/{workflowExecutionId}`; the latter has the person beside the result. */
export const executionsAnswer = z.object({ workflowResults: z.array(workflowResult) });
export type ExecutionsAnswer = z.infer<typeof executionsAnswer>;
export const executionAnswer = z.object({ workflowResult, individual: individual.optional() });
export type ExecutionAnswer = z.infer<typeof executionAnswer>;

/** The workflows of the account, `GET /api/workflows`; of one service where the query names it, with `include` how they are built. */
export const workflowsQuery = z.strictObject({
  serviceName: vendorName.optional(),
  include: z.literal("workflowDefinition").optional(),
});
export type WorkflowsQuery = z.infer<typeof workflowsQuery>;
export const workflowsAnswer = z.object({ workflows: z.array(workflow) });
export type WorkflowsAnswer = z.infer<typeof workflowsAnswer>;

/** The body of `PATCH …/executions/{workflowExecutionId}`: an override, always with a reason and a comment. */
export const overrideExecution = z.strictObject({
  status: z.enum(WORKFLOW_STATUSES),
  reasonCode,
  comment: z.strictObject({ text: comment }),
});
export type OverrideExecution = z.infer<typeof overrideExecution>;

/**
 * The answer of that PATCH, and of the POST of a new run: 200 with the result, and the profile as read back (`ETag` is its version), when the outcome
 * is known; 202 without them while it is not; 202 with a proposal, and nothing sent, where a second person has to decide.
 */
export const overrideAnswer = z.object({
  workflowResult: workflowResult.optional(),
  serviceProfile: serviceProfile.optional(),
  operation: operation.optional(),
  proposal: proposal.optional(),
});
export type OverrideAnswer = z.infer<typeof overrideAnswer>;

/** The body of `POST …/workflows/{workflowName}/execute`: a new run, with words for those who read of it. */
export const runWorkflow = z.strictObject({ comment: z.strictObject({ text: comment }).optional() });
export type RunWorkflow = z.infer<typeof runWorkflow>;
