import { ulidOf, uuid } from "../identifiers";
import type { RiskAssessment, RiskFactor } from "../vendor/profile";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint, FactorBlueprint, Run } from "./blueprint";
import { isoTime } from "./names";

/** Bands of the vendor's example risk configuration (handbook 2.9). In: summed score. */
export function riskLevelOf(score: number): string {
  if (score <= 30) return "LOW";
  if (score <= 50) return "MEDIUM";
  return score <= 75 ? "HIGH" : "UNACCEPTABLE";
}

/** What a factor counts for: stale and discarded ones nothing, overridden ones their manual score (handbook 2.9). */
export function countedScore(factor: Pick<RiskFactor, "score" | "status" | "manualOverrideScore">): number {
  if (factor.status === "STALE" || factor.status === "DISCARDED") return 0;
  return factor.status === "OVERRIDDEN" ? (factor.manualOverrideScore ?? factor.score) : factor.score;
}

function ageFactor(born: string, startedAt: number): FactorBlueprint {
  const age = Math.floor((startedAt - Date.parse(born)) / 31_556_952_000);
  return { factor: "entity_age", value: String(age), score: age > 65 || age < 18 ? 10 : 5 };
}

/** Factors every run has, whatever it found. */
function commonFactors(subject: CaseBlueprint["subject"], startedAt: number): FactorBlueprint[] {
  const factors: FactorBlueprint[] = [{ factor: "entity_type", value: subject.kind, score: 2 }];
  if (subject.kind === "INDIVIDUAL" && subject.born?.length === 10) factors.push(ageFactor(subject.born, startedAt));
  if (subject.country) factors.push({ factor: "address_country_risk", value: subject.country, score: 1 });
  return factors;
}

/** What the factors that every run has add up to. In: start of the run, milliseconds since 1970. */
export const commonScore = (subject: CaseBlueprint["subject"], startedAt: number) =>
  commonFactors(subject, startedAt).reduce((sum, { score }) => sum + score, 0);

/** The risk assessment of a run; its score is the sum of its counted factors. */
export function riskAssessmentOf(blueprint: CaseBlueprint, run: Run): RiskAssessment {
  const createdAt = isoTime(run.startedAt + run.tookMs);
  const found = run.findings.flatMap((finding) =>
    (finding.factors ?? []).map((factor) => ({
      ...factor,
      stepResultId: uuid(`${run.workflowExecutionId}/${finding.step}`),
    })),
  );
  const riskFactors = [...commonFactors(blueprint.subject, run.startedAt), ...found].map((factor, place) => ({
    ...factor,
    riskFactorId: uuid(`${run.workflowExecutionId}/factor/${place}`),
    status: factor.status ?? "VALID",
    workflowExecutionId: run.workflowExecutionId,
    createdAt,
    updatedBy: factor.status === "OVERRIDDEN" ? "User:chloe.martin@countersign.example" : "System:risk",
  }));
  const score = riskFactors.reduce((sum, factor) => sum + countedScore(factor), 0);
  return {
    riskAssessmentId: ulidOf(run.startedAt, `${run.workflowExecutionId}/risk`),
    schemaVersion: 2,
    entityId: blueprint.entityId,
    serviceProfileId: uuid(`${blueprint.key}/profile`),
    workflowId: workflowNamed(run.workflowName)?.workflowId ?? uuid(`workflow/${run.workflowName}`),
    workflowExecutionId: run.workflowExecutionId,
    createdAt,
    workflowRiskScore: score,
    workflowRiskLevel: riskLevelOf(score),
    riskScore: score,
    riskLevel: run.carriedRiskLevel ?? riskLevelOf(score),
    isOutdated: run.isRiskOutdated ?? false,
    riskFactors,
  };
}
