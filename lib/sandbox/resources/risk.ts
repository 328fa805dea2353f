import { z } from "zod";
import { RISK_LEVELS } from "@/lib/frankieone/wire/enums";
import type { VendorContext } from "../http/context";
import { invalid, VendorError } from "../http/errors";
import { bodyOf } from "../http/input";
import { commentInput } from "../vendor/comment";
import { caseOf, typeInPath } from "../http/lookup";
import { eventOf, updatedBy } from "../state/events";
import { mutate, stampOf } from "./mutate";

const riskBody = z.object({ riskLevel: z.enum(RISK_LEVELS).optional(), comment: commentInput.optional() });

/** updateIndividualRiskLevel (handbook 1.20): on the last completed run; 409 when there is none. Status does not move. */
export function updateRiskLevel(context: VendorContext): Response {
  const vendorCase = caseOf(context, typeInPath(context));
  const { riskLevel, comment } = bodyOf(context, riskBody);
  if (!riskLevel) throw invalid({ issue: "riskLevel in body is required", issueLocation: "VALIDATE-riskLevel" });
  const summary = vendorCase.profile().workflowSummaries.find((one) => one.riskAssessment);
  if (!summary?.riskAssessment) {
    throw new VendorError(409, "API-0409", "Conflict.", [{ issue: "The service profile has no completed workflow" }]);
  }
  const stamp = stampOf(context, comment);
  const before = summary.riskAssessment;
  const riskAssessment = { ...before, ...updatedBy(stamp), riskLevel, isOutdated: true };
  const changes = { executions: { [summary.workflowExecutionId]: { riskAssessment } }, profile: updatedBy(stamp) };
  const event = eventOf(vendorCase, stamp, {
    type: "RISK_OVERRIDE",
    description: `Risk level changed from ${before.riskLevel} to ${riskLevel}`,
    riskLevel,
    workflowName: summary.workflowName,
    workflowExecutionId: summary.workflowExecutionId,
    supplementaryData: {
      type: "RISK_OVERRIDE",
      overrideType: "OVERALL",
      riskBeforeOverride: { riskScore: before.riskScore, riskLevel: before.riskLevel },
      riskAfterOverride: { level: riskLevel, score: before.riskScore, factors: [] },
    },
  });
  mutate(context, { row: vendorCase.row, changes, events: [event] });
  return context.json({ requestId: context.var.requestId, riskAssessment });
}
