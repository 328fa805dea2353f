import { z } from "zod";
import { comment } from "@/lib/domain/comment";
import { SETTABLE_RISK_LEVELS } from "@/lib/frankieone/wire/enums";

/** The body of `PATCH …/serviceprofiles/{serviceName}/risk`. The answer is that of every change of a case. */
export const setRiskLevel = z.strictObject({
  // The vendor takes UNKNOWN too, which would say nothing (handbook 1.20).
  riskLevel: z.enum(SETTABLE_RISK_LEVELS, `must be one of ${SETTABLE_RISK_LEVELS.join(", ")}`),
  comment: z.strictObject({ text: comment }),
});
export type SetRiskLevel = z.infer<typeof setRiskLevel>;
