import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { Policy } from "@/lib/policy/contract";
import { fits } from "@/lib/policy/reasonRules";
import { commentOf, type Faults, faultOfText } from "@/lib/writes/fields";
import type { OverrideExecution } from "./contract";
import { movesFrom, reasonAgainstTarget } from "./moves";
import { isKnownStatus } from "./overridable";
import { meaningOfStatus } from "./statuses";

/** What the form holds. */
export interface Overriding {
  status: WorkflowStatus | "";
  reasonCode: string;
  comment: string;
}

/** A status as the form offers it, in a group of those that belong together. */
export interface TargetGroup {
  label: string;
  /** Seldom chosen: shown on demand. */
  folded?: true;
  targets: { status: WorkflowStatus; label: string; meaning: string; unavailable?: string }[];
}

/** The statuses to choose from, in three groups. In: the present status; an unknown one offers nothing. */
export function targetGroups(present: string | undefined): TargetGroup[] {
  if (!isKnownStatus(present)) return [];
  const { sensible, possible, engineOnly } = movesFrom(present);
  return [
    { label: "Makes sense from here", targets: sensible.map(target) },
    { label: "Other outcomes", folded: true as const, targets: possible.map(target) },
    { label: "Only the engine can set", folded: true as const, targets: engineOnly.map(target) },
  ].filter(({ targets }) => targets.length > 0);
}

function target(status: WorkflowStatus) {
  const { label, text } = meaningOfStatus(status);
  return { status, label, meaning: text, unavailable: reasonAgainstTarget(status) };
}

/** What an override leaves as it is (handbook 2.3), and what is still to be done after it (2.6). */
export function consequencesOf(status: Overriding["status"]): string {
  const rerun = status === "APPROVED" ? " After an approval the workflow is run again, at FrankieOne." : "";
  return `Does not change: the engine's own result, the risk, the state of the profile, monitoring, other workflows.${rerun}`;
}

/** Chooses a status; a reason that does not go with it is taken back. In: the policy, once it is loaded. */
export function withStatus(input: Overriding, status: WorkflowStatus, policy: Policy | undefined): Overriding {
  const stays = policy === undefined || fits(policy, input.reasonCode, status);
  return { ...input, status, reasonCode: stays ? input.reasonCode : "" };
}

/**
 * What is wrong with the form, by field. In: the status of the execution as the officer saw it, and the policy; while that
 * is not loaded the server alone judges the reason by it.
 */
export function faultsOfOverriding(
  input: Overriding,
  present: string | undefined,
  policy: Policy | undefined,
): Faults<keyof Overriding> {
  const faults: Faults<keyof Overriding> = {};
  const status = faultOfTarget(input.status, present);
  const comment = faultOfText(input.comment, "Say why you decide differently.");
  if (status) faults.status = status;
  if (input.reasonCode === "") faults.reasonCode = "Choose the reason.";
  else if (input.status && policy && !fits(policy, input.reasonCode, input.status))
    faults.reasonCode = "This reason does not go with the chosen status.";
  if (comment) faults.comment = comment;
  return faults;
}

function faultOfTarget(status: Overriding["status"], present: string | undefined): string | undefined {
  if (status === "") return "Choose the new status.";
  return status === present ? "The execution has this status already." : reasonAgainstTarget(status);
}

/** The body to send, or undefined while something is missing. */
export function bodyOfOverriding({ status, reasonCode, comment }: Overriding): OverrideExecution | undefined {
  const text = commentOf(comment);
  return status && reasonCode && text ? { status, reasonCode, comment: text } : undefined;
}
