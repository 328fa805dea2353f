import { SETTABLE_RISK_LEVELS } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { settableLevel } from "@/lib/profiles/settableRisk";
import type { SetRiskLevel } from "./riskContract";

/** What the form holds. */
export interface RiskLevelInput {
  riskLevel: SetRiskLevel["riskLevel"] | "";
  comment: string;
}

/** What a risk level leaves as it is, and what becomes of it (handbook 1.20, 2.3). */
export const UNCHANGED_BY_RISK =
  "Status, risk factors and runs stay as they are; the next run may act on the new level. It cannot be undone, only set to another level.";

/** The levels a person may set, each with why it cannot be chosen now. */
export const riskLevelChoices = (profile: ServiceProfile) =>
  SETTABLE_RISK_LEVELS.map((level) => ({
    level,
    label: meaningOfRisk(level)?.label ?? level,
    unavailable: reasonAgainstLevel(level, profile),
  }));

/** Why this level cannot be set: it is there already. */
export function reasonAgainstLevel(level: string, profile: ServiceProfile): string | undefined {
  if (level !== settableLevel(profile)) return undefined;
  return `The risk level is already ${meaningOfRisk(level)?.label.toLowerCase()}.`;
}

/** What is wrong with the form, by field. */
export function faultsOfRiskLevel(input: RiskLevelInput, profile: ServiceProfile): Faults<keyof RiskLevelInput> {
  const faults: Faults<keyof RiskLevelInput> = {};
  const riskLevel = input.riskLevel ? reasonAgainstLevel(input.riskLevel, profile) : "Choose the new risk level.";
  const comment = faultOfText(input.comment, "Enter your rationale.");
  if (riskLevel) faults.riskLevel = riskLevel;
  if (comment) faults.comment = comment;
  return faults;
}

/** The body to send, or undefined while something is missing. */
export function bodyOfRiskLevel({ riskLevel, comment }: RiskLevelInput): SetRiskLevel | undefined {
  const text = commentOf(comment);
  return riskLevel && text ? { riskLevel, comment: text } : undefined;
}
