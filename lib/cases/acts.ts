import { type Action, can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { firstOverridable, reasonAgainstExecution, reasonAgainstOverride } from "@/lib/profiles/overridable";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { OperationAction } from "@/lib/domain/operationStates";
import { reasonAgainstStateChange } from "./stateChoices";
import { reasonAgainstRun, workflowToRun } from "@/lib/profiles/runs";
import { ORGANISATIONS_READ_ONLY, reasonAgainstOrganisation } from "@/lib/profiles/organisationActs";
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

/** States after which nothing of a profile is changed any more. */
const CLOSED = new Set(["DELETED", "INACTIVE"]);

/**
 * What this officer can do with this case, and why not where not. Pure: the server decides again by the same rules.
 */
export function offersFor(officer: Officer, profile: ServiceProfile, organisationWrites = false): ActOffer[] {
  return CASE_ACTS.map((act) => ({ act, reason: reasonAgainstAct(act, officer, profile, { organisationWrites }) }));
}

/** A reason that holds for every act on this case and for every officer. In: whether organisations may be changed here. */
export function reasonAgainstAll(profile: ServiceProfile, organisationWrites = false): string | undefined {
  if (isOrganization(profile) && !organisationWrites) return ORGANISATIONS_READ_ONLY;
  const state = meaningOfState(profile.state);
  return CLOSED.has(profile.state ?? "") ? `The profile is ${state?.label.toLowerCase()}. ${state?.text}` : undefined;
}

interface Meant {
  /**
   * For an override its execution, without which it is enough that one execution of the case can be overridden; for a new run its
   * workflow, unless it is the one the case is about.
   */
  about?: string;
  /** May organisations be changed here? Without it they are read-only. */
  organisationWrites?: boolean;
}

/** Why this officer cannot do this here, or undefined. */
export function reasonAgainstAct(
  act: OperationAction,
  officer: Officer,
  profile: ServiceProfile,
  { about, organisationWrites = false }: Meant = {},
): string | undefined {
  const forAll = reasonAgainstAll(profile, organisationWrites);
  if (forAll) return forAll;
  const ofOrganisation = isOrganization(profile) ? reasonAgainstOrganisation(act, organisationWrites) : undefined;
  if (ofOrganisation) return ofOrganisation;
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
