import { type Action, can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { firstOverridable, reasonAgainstExecution, reasonAgainstOverride } from "@/lib/profiles/overridable";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { OperationAction } from "@/lib/domain/operationStates";
import { reasonAgainstStateChange } from "./stateChoices";
import { reasonAgainstRun, workflowToRun } from "@/lib/profiles/runs";
import { isOrganization, meaningOfState } from "@/lib/profiles/states";
import { reasonAgainstMonitoring } from "@/lib/profiles/reasonAgainstMonitoring";
import { reasonAgainstRiskLevel } from "@/lib/profiles/settableRisk";
import { latestSummary } from "@/lib/profiles/summaries";

/** The acts a case is open to, in the order they are offered. */
export const CASE_ACTS = [
  "override",
  "run-workflow",
  "reassign",
  "set-risk-level",
  "set-monitoring",
  "set-current-workflow",
  "change-state",
] as const;
export type CaseAct = Extract<Action, (typeof CASE_ACTS)[number]>;

/** One act, and why it cannot be done now; without a reason it can. */
export interface ActOffer {
  act: CaseAct;
  reason?: string;
}

export const ORGANIZATION = "Organisations are read-only here. Use the FrankieOne portal.";

/** States after which nothing of a profile is changed any more. */
const CLOSED = new Set(["DELETED", "INACTIVE"]);

/**
 * What this officer can do with this case, and why not where not. Pure: the server decides again by the same rules.
 */
export function offersFor(officer: Officer, profile: ServiceProfile): ActOffer[] {
  return CASE_ACTS.map((act) => ({ act, reason: reasonAgainstAct(act, officer, profile) }));
}

/** A reason that holds for every act on this case and for every officer. */
export function reasonAgainstAll(profile: ServiceProfile): string | undefined {
  if (isOrganization(profile)) return ORGANIZATION;
  const state = meaningOfState(profile.state);
  return CLOSED.has(profile.state ?? "") ? `The profile is ${state?.label.toLowerCase()}. ${state?.text}` : undefined;
}

/**
 * Why this officer cannot do this here, or undefined. In: for an override its execution, without which it is enough that
 * one execution of the case can be overridden; for a new run its workflow, unless it is the one the case is about.
 */
export function reasonAgainstAct(
  act: OperationAction,
  officer: Officer,
  profile: ServiceProfile,
  about?: string,
): string | undefined {
  const forAll = reasonAgainstAll(profile);
  if (forAll) return forAll;
  const { assignee, reviewer } = profile;
  const permission = can(officer, act, { assignee, reviewer });
  if (!permission.allowed) return permission.reason;
  if (act === "run-workflow") return reasonAgainstRun(profile, about ?? workflowToRun(profile));
  return act === "override" ? reasonAgainstOverriding(profile, about) : REASONS[act]?.(profile);
}

/** Why the case as it is stands against an act, whoever asks. */
const REASONS: Partial<Record<OperationAction, (profile: ServiceProfile) => string | undefined>> = {
  "change-state": reasonAgainstStateChange,
  "set-risk-level": reasonAgainstRiskLevel,
  "set-monitoring": reasonAgainstMonitoring,
};

function reasonAgainstOverriding(profile: ServiceProfile, workflowExecutionId?: string): string | undefined {
  if (workflowExecutionId) return reasonAgainstExecution(profile, workflowExecutionId);
  if (firstOverridable(profile)) return undefined;
  const latest = latestSummary(profile);
  return latest ? reasonAgainstOverride(latest, profile.workflowSummaries) : "No workflow has run yet.";
}
