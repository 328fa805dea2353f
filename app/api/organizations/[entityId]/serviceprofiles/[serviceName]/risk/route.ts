import { handle, onCase } from "@/lib/auth/handle";
import { caseParams, updateCaseAnswer } from "@/lib/cases/contract";
import { setRiskLevel } from "@/lib/cases/risk";
import { setRiskLevel as setRiskLevelBody } from "@/lib/cases/riskContract";
import { ofOrganisation } from "@/lib/cases/target";

export const PATCH = handle(
  { access: onCase("set-risk-level"), answer: updateCaseAnswer, params: caseParams, body: setRiskLevelBody },
  (call) => setRiskLevel({ ...call, params: ofOrganisation(call.params) }),
);
