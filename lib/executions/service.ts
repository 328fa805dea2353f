import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import { fits } from "@/lib/policy/reasonRules";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import { summaryOf } from "@/lib/writes/kinds/summaryOf";
import { performOrPropose } from "@/lib/writes/perform";
import type { ExecutionParams, OverrideAnswer, OverrideExecution } from "./contract";
import { reasonAgainstTarget } from "@/lib/profiles/targetStatuses";
import { reasonAgainstOverride } from "@/lib/profiles/overridable";

interface OverrideCall {
  officer: Officer;
  headers: Headers;
  params: ExecutionParams;
  body: OverrideExecution;
}

/**
 * Overrides the status of one workflow execution (overrideWorkflowExecutionResult), or proposes it where a second
 * person has to decide. Out: the reply of the route. Throws DeskError when the change makes no sense, is not allowed,
 * or was not made.
 */
export async function overrideExecution({
  officer,
  headers,
  params,
  body,
}: OverrideCall): Promise<Reply<OverrideAnswer>> {
  return answerOrProposalOf(await performOrPropose(actOfOverride(params, body), { officer, headers }), officer);
}

/** An override as the road takes it. Throws DeskError VALIDATION for a status or reason that cannot be. */
export function actOfOverride(params: ExecutionParams, body: OverrideExecution): Act {
  requireFittingReason(body);
  return {
    action: "override",
    target: params,
    payload: { kind: "override", status: body.status },
    comment: body.comment.text,
    reasonCode: body.reasonCode,
    check: ({ serviceProfile }) => requireOverridable(serviceProfile, params.workflowExecutionId),
  };
}

function requireFittingReason({ status, reasonCode }: OverrideExecution): void {
  const againstTarget = reasonAgainstTarget(status);
  if (againstTarget) throw invalid("status", againstTarget);
  if (!fits(getPolicy(), reasonCode, status)) throw invalid("reasonCode", `does not go with ${status}`);
}

function invalid(field: string, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${field}: ${message}`, fields: { [field]: message }, sent: "no" });
}

function requireOverridable(profile: ServiceProfile, workflowExecutionId: string): void {
  const summary = summaryOf(profile, workflowExecutionId);
  const reason = reasonAgainstOverride(summary, profile.workflowSummaries);
  if (reason) throw new DeskError("NOT_POSSIBLE", { detail: reason, sent: "no" });
}
