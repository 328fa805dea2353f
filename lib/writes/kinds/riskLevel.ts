import "server-only";
import type { RiskAssessment, ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { updateRiskLevel } from "@/lib/frankieone/writes";
import { riskOf } from "@/lib/profiles/risk";
import { assessedRun } from "@/lib/profiles/settableRisk";
import type { ActKind } from "./kind";
import { payloadOf } from "./payload";
import { PROFILE } from "./profile";

/**
 * The assessment that tells of a risk level: the one our request changed, where that is known and shows; else that of the last
 * completed run. Another run may have completed since.
 */
function assessmentIn(profile: ServiceProfile | undefined, requestId?: string): RiskAssessment | undefined {
  const all = profile?.workflowSummaries.flatMap(({ riskAssessment }) => riskAssessment ?? []) ?? [];
  const ours = requestId && all.find(({ updatedRequestId }) => updatedRequestId === requestId);
  return ours || (profile && assessedRun(profile)?.riskAssessment);
}

/** Risk levels: the assessment of the last completed run shows its request as `updatedRequestId` (handbook 1.7, 1.20). */
export const RISK_LEVEL: ActKind = {
  ...PROFILE,
  partOf: ({ serviceProfile }) => {
    const assessment = assessmentIn(serviceProfile);
    return assessment && { value: riskOf(assessment).level, at: assessment.updatedAt, by: assessment.updatedBy };
  },
  observe: ({ changes }, { serviceProfile }, accepted) => {
    const assessment = assessmentIn(serviceProfile, accepted?.requestId);
    const shows = changes.every(({ to }) => riskOf(assessment).level === to);
    return { shows, requestId: assessment?.updatedRequestId };
  },
  send: (caller, { payload, target }, comment) =>
    updateRiskLevel(caller, target, { riskLevel: payloadOf(payload, "risk").riskLevel, comment }),
  isNamedBy: ({ changes }, { supplementaryData }) =>
    changes.every(({ to }) => supplementaryData?.riskAfterOverride?.level === to),
};
