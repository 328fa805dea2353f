import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { plural } from "@/lib/format";
import { RISK_LEVELS, type RiskLevel } from "@/lib/frankieone/wire/enums";
import { isRefusedCheck } from "@/lib/profiles/refusedChecks";
import { namesSanction } from "@/lib/profiles/sanctions";
import type { Policy } from "./contract";

/*
 * Which acts of the review wait for a second person: whatever could let through what should be stopped, or call somebody
 * what they are not. Pure: the server decides by these under the lock, the forms show them beforehand.
 */

/** Why a decision on hits waits for a second person, a sentence each. In: the chosen hits, and what is decided about them. */
export function reasonsForSecondPersonOfHits(
  hits: readonly Pick<ProcessResult, "supplementaryData" | "result" | "class">[],
  manualStatus: string,
): string[] {
  const reasons: readonly [why: string, holds: boolean][] = [
    ["A match is on a sanctions list.", hits.some(namesSanction)],
    ["It says that a match is this person.", manualStatus.startsWith("TRUE_POSITIVE")],
    ["It rejects a check of a document or a face.", manualStatus === "REJECTED"],
    ["It accepts a check that the engine has rejected.", manualStatus === "CLEAR" && hits.some(isRefusedCheck)],
  ];
  return reasons.flatMap(([why, holds]) => (holds ? [why] : []));
}

/** The levels from which nobody lowers alone. */
export const GRAVE_LEVELS = ["HIGH", "UNACCEPTABLE"] as const satisfies readonly RiskLevel[];

/** Why a change of the risk level waits: it lowers a level from which an account is stopped or watched more closely. An unknown level counts as high. */
export function reasonsForSecondPersonOfRisk(from: string | undefined, to: string): string[] {
  const height = (level: string) => RISK_LEVELS.findIndex((each) => each === level);
  const isGrave = from !== undefined && (height(from) < 0 || height(from) >= height(GRAVE_LEVELS[0]));
  const isLowered = from !== undefined && (height(from) < 0 || height(to) < height(from));
  return isGrave && isLowered ? ["It lowers a high risk level."] : [];
}

/** Why a switch of monitoring waits: nobody hears of new sanctions once it is off. */
export function reasonsForSecondPersonOfMonitoring(enabled: boolean): string[] {
  return enabled ? [] : ["It switches monitoring off."];
}

/** Why a run waits: each is charged, so that many of them in a day are not one person's to start. In: the runs of the workflow that the desk has started in this case within 24 hours. */
export function reasonsForSecondPersonOfRun(
  { secondPersonFrom }: Pick<Policy["runs"], "secondPersonFrom">,
  startedWithinDay: number,
): string[] {
  const place = startedWithinDay + 1;
  return place < secondPersonFrom ? [] : [`It would be run ${place} of this workflow in this case within 24 hours.`];
}

/** Why no further run may be started now, or undefined. In: as above. */
export function reasonAgainstFurtherRun(
  { perCasePerDay }: Pick<Policy["runs"], "perCasePerDay">,
  startedWithinDay: number,
): string | undefined {
  if (startedWithinDay < perCasePerDay) return undefined;
  return `By policy, a workflow is run at most ${plural(perCasePerDay, "time")} within 24 hours in one case.`;
}
