import "server-only";
import { updateRiskLevel } from "@/lib/frankieone/writes";
import { currentRisk } from "@/lib/profiles/summaries";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { ActKind } from "./kind";
import { payloadOf } from "./payload";
import { PROFILE } from "./profile";

const assessmentOf = (profile: ServiceProfile | undefined) => profile && currentRisk(profile);

/** Risk levels: the assessment of the last completed run shows its request as `updatedRequestId` (handbook 1.7, 1.20). */
export const RISK_LEVEL: ActKind = {
  ...PROFILE,
  partOf: ({ serviceProfile }) => {
    const assessment = assessmentOf(serviceProfile);
    return assessment && { value: assessment.riskLevel, at: assessment.updatedAt, by: assessment.updatedBy };
  },
  observe: ({ changes }, { serviceProfile }) => {
    const assessment = assessmentOf(serviceProfile);
    const shows = changes.every(({ to }) => assessment?.riskLevel === to);
    return { shows, requestId: assessment?.updatedRequestId };
  },
  send: (caller, { payload, target }, comment) =>
    updateRiskLevel(caller, target, { riskLevel: payloadOf(payload, "risk").riskLevel, comment }),
};
