import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import { fits } from "@/lib/policy/reasonRules";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "@/lib/writes/act";
import { answerOf } from "@/lib/writes/answer";
import { summaryOf } from "@/lib/writes/changes";
import { perform } from "@/lib/writes/perform";
import type { ExecutionParams, OverrideExecution } from "./contract";
import { reasonAgainstTarget } from "./moves";
import { reasonAgainstOverride } from "./overridable";

interface OverrideCall {
  officer: Officer;
  headers: Headers;
  params: ExecutionParams;
  body: OverrideExecution;
}

/**
 * Overrides the status of one workflow execution (overrideWorkflowExecutionResult).
 * Out: the reply of the route. Throws DeskError when it makes no sense, may not be, or did not happen.
 */
export async function overrideExecution({ officer, headers, params, body }: OverrideCall): Promise<Reply> {
  requireFittingReason(body);
  const act: Act = {
    action: "override",
    target: params,
    payload: { kind: "override", status: body.status },
    comment: body.comment.text,
    reasonCode: body.reasonCode,
    check: (profile) => requireOverridable(profile, params.workflowExecutionId),
  };
  return answerOf(await perform(act, { officer, headers }), ({ workflowResult, read }) => ({
    workflowResult,
    serviceProfile: read?.serviceProfile,
  }));
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
