import "server-only";
import { readProposal } from "@/lib/approvals/read";
import type { Officer } from "@/lib/auth/contract";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import { fits } from "@/lib/policy/reasonRules";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "@/lib/writes/act";
import { answerOf } from "@/lib/writes/answer";
import { summaryOf } from "@/lib/writes/changes";
import { performOrPropose } from "@/lib/writes/perform";
import type { Performed } from "@/lib/writes/send";
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
 * Overrides the status of one workflow execution (overrideWorkflowExecutionResult), or proposes it where a second person has to
 * decide. Out: the reply of the route. Throws DeskError when it makes no sense, may not be, or did not happen.
 */
export async function overrideExecution({ officer, headers, params, body }: OverrideCall): Promise<Reply> {
  const ended = await performOrPropose(actOfOverride(params, body), { officer, headers });
  if ("row" in ended) return replyOfOverride(ended);
  const { id } = ended.proposal;
  return { status: 202, body: { proposal: (await readProposal(officer, id)).shown }, location: `/api/approvals/${id}` };
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
    check: (profile) => requireOverridable(profile, params.workflowExecutionId),
  };
}

/** How an override ended, for the browser. Throws DeskError for what did not happen. */
export function replyOfOverride(performed: Performed): Reply {
  return answerOf(performed, ({ workflowResult, read }) => ({ workflowResult, serviceProfile: read?.serviceProfile }));
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
