import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import type { RiskAssessment } from "@/lib/frankieone/wire/serviceProfile";
import type { Tone } from "@/lib/tone";

const LEVELS: Record<RiskLevel, { label: string; tone: Tone }> = {
  UNKNOWN: { label: "Unknown", tone: "neutral" },
  LOW: { label: "Low", tone: "good" },
  MEDIUM: { label: "Medium", tone: "caution" },
  HIGH: { label: "High", tone: "serious" },
  UNACCEPTABLE: { label: "Unacceptable", tone: "critical" },
};

const MEANINGS = new Map(Object.entries(LEVELS).map(([level, meaning]) => [level, { ...meaning, known: true }]));

/** Reads a risk level. In: the value as it came. Out: label and tone; undefined when none is given. */
export function meaningOfRisk(level: string | undefined): { label: string; tone: Tone; known: boolean } | undefined {
  if (level === undefined) return undefined;
  return MEANINGS.get(level) ?? { label: level, tone: "serious", known: false };
}

/** The level and score of the entity; where the vendor gives none, those of the run. */
export function riskOf(assessment: RiskAssessment | undefined): { level?: string; score?: number } {
  return {
    level: assessment?.riskLevel ?? assessment?.workflowRiskLevel,
    score: assessment?.riskScore ?? assessment?.workflowRiskScore,
  };
}
