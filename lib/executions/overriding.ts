import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { Policy } from "@/lib/policy/contract";
import { fits } from "@/lib/policy/reasonRules";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { OverrideExecution } from "./contract";
import { targetStatusesFrom, reasonAgainstTarget } from "@/lib/profiles/targetStatuses";
import { isKnownStatus } from "@/lib/profiles/overridable";
import { meaningOfStatus } from "@/lib/profiles/statuses";

/** What the form holds. */
export interface Overriding {
  status: WorkflowStatus | "";
  reasonCode: string;
  comment: string;
}

/** A status as the form offers it, in a group of those that belong together. */
export interface TargetGroup {
  label: string;
  /** Rarely chosen: shown on demand. */
  folded?: true;
  targets: { status: WorkflowStatus; label: string; meaning: string; unavailable?: string }[];
}

/** The statuses to choose from, in two groups; what only the engine can mean is left out. In: the present status; an unknown one offers nothing. */
export function targetGroups(present: string | undefined): TargetGroup[] {
  if (!isKnownStatus(present)) return [];
  const { sensible, possible } = targetStatusesFrom(present);
  return [
    { label: "Usual outcomes", targets: sensible.map(target) },
    { label: "Other outcomes", folded: true as const, targets: possible.map(target) },
  ].filter(({ targets }) => targets.length > 0);
}

function target(status: WorkflowStatus) {
  const { label, text } = meaningOfStatus(status);
  return { status, label, meaning: CHOSEN.get(status) ?? text, unavailable: reasonAgainstTarget(status) };
}

/** What a status says when a person chooses it; all others say the same from whomever they come. */
const CHOSEN: ReadonlyMap<WorkflowStatus, string> = new Map([
  ["PASS", "You accept the customer."],
  ["FAIL", "You refuse the customer."],
  ["REVIEW", "Someone still has to review it."],
  ["APPROVED", "You approve. The workflow then has to be run again."],
  ["REJECTED", "You reject."],
  ["CLEAR", "No concern after review."],
  ["MONITOR", "Keep watching."],
  ["URGENT", "Someone has to see to it at once."],
]);

/** Statuses that accept a customer: while a match is undecided the officer is told that it may come back. */
const ACCEPTING: ReadonlySet<string> = new Set(["PASS", "CLEAR", "APPROVED"]);

/** Would this status accept the customer? */
export const accepts = (status: string): boolean => ACCEPTING.has(status);

/**
 * A warning for a decision that accepts a customer while something found is undecided. In: what is undecided, in words ("1 PEP
 * match"), and how many that are; nothing where the results could not be read. Out: undefined when nothing is undecided.
 */
export function warningOfUndecided(undecided?: readonly { words: string; count: number }[]): string | undefined {
  if (!undecided) return UNREAD_RESULTS;
  const count = undecided.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return undefined;
  const [are, them] = count === 1 ? ["is", "it"] : ["are", "them"];
  const words = new Intl.ListFormat("en-GB").format(undecided.map((each) => each.words));
  return `${words} ${are} still undecided: FrankieOne may report ${them} again.`;
}

// It stands beside the outcome too.
const UNREAD_RESULTS = "The results of this run could not be read: a match may still be undecided.";

/** What an override leaves as it is (handbook 2.3), and what is still to be done after it (2.6). */
export function consequencesOf(status: Overriding["status"]): string {
  const rerun = status === "APPROVED" ? " The workflow then has to be run again." : "";
  return `The original result, risk, state, monitoring and other workflows stay as they are.${rerun}`;
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
  const comment = faultOfText(input.comment, "Enter your rationale.");
  if (status) faults.status = status;
  if (input.reasonCode === "") faults.reasonCode = "Choose a reason.";
  else if (input.status && policy && !fits(policy, input.reasonCode, input.status))
    faults.reasonCode = "This reason does not go with the status you chose.";
  if (comment) faults.comment = comment;
  return faults;
}

function faultOfTarget(status: Overriding["status"], present: string | undefined): string | undefined {
  if (status === "") return "Choose the new status.";
  return status === present ? "The run already has this status." : reasonAgainstTarget(status);
}

/** The body to send, or undefined while something is missing. */
export function bodyOfOverriding({ status, reasonCode, comment }: Overriding): OverrideExecution | undefined {
  const text = commentOf(comment);
  return status && reasonCode && text ? { status, reasonCode, comment: text } : undefined;
}
