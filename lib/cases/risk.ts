import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import { reasonAgainstRiskLevel } from "@/lib/profiles/settableRisk";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import { performOrPropose } from "@/lib/writes/perform";
import { reasonAgainstAll } from "./acts";
import type { CaseTarget, UpdateCaseAnswer } from "./contract";
import { ofIndividual } from "./ofIndividual";
import type { SetRiskLevel } from "./riskContract";
import { reasonAgainstLevel } from "./riskRules";

interface RiskCall {
  officer: Officer;
  headers: Headers;
  params: CaseTarget;
  body: SetRiskLevel;
}

/**
 * Sets the risk level of the last completed run (updateIndividualRiskLevel), or proposes it where a second person has to decide.
 * Out: the reply of the route. Throws DeskError when it makes no sense, is not allowed, or was not done.
 */
export async function setRiskLevel({ officer, headers, params, body }: RiskCall): Promise<Reply<UpdateCaseAnswer>> {
  const act = actOfRiskLevel(params, body);
  const ended = await ofIndividual(officer, params, () => performOrPropose(act, { officer, headers }));
  return answerOrProposalOf(ended, officer);
}

/** A risk level as the road takes it. */
export function actOfRiskLevel(target: CaseTarget, { riskLevel, comment }: SetRiskLevel): Act {
  return {
    action: "set-risk-level",
    target,
    payload: { kind: "risk", riskLevel },
    comment: comment.text,
    check: ({ serviceProfile }) => requireSettable(serviceProfile, riskLevel),
  };
}

function requireSettable(profile: ServiceProfile, riskLevel: string): void {
  const reason =
    reasonAgainstAll(profile, true) ?? reasonAgainstRiskLevel(profile) ?? reasonAgainstLevel(riskLevel, profile);
  if (reason) throw new DeskError("NOT_POSSIBLE", { detail: reason, sent: "no" });
}
