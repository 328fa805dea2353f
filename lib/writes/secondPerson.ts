import "server-only";
import { can, type Verdict } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import type { ProfileRead } from "@/lib/frankieone/client";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { areSamePerson } from "@/lib/officers/person";
import { reasonsForSecondPerson } from "@/lib/policy/secondPersonRules";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "./act";
import { summaryOf } from "./changes";
import { evidenceOf } from "./evidence";
import { findOperation } from "./operations";
import { refuseUnless } from "./permission";
import { type Decision, decidedAlready, decideProposal, findProposal, type ProposalRow } from "./proposals";
import { hasChangedNothing } from "./states";

/*
 * The one place where an override that needs a second person is told from one that does not. It stands in the road of all
 * writes, on the case as it was just read under the lock, so that no path leads around it.
 */

/** Why this act may not go out by the decision of one person alone; none where it may. */
export function reasonsToPropose({ payload, target }: Act, profile: ServiceProfile): string[] {
  if (payload.kind !== "override") return [];
  const summary = summaryOf(profile, target.workflowExecutionId);
  return reasonsForSecondPerson(getPolicy().secondPerson, { profile, summary, status: payload.status });
}

/** May this officer decide this proposal, on the case as it is? */
export async function mayDecide(
  officer: Officer,
  { makerId }: Pick<ProposalRow, "makerId">,
  { assignee, reviewer }: Pick<ServiceProfile, "assignee" | "reviewer">,
): Promise<Verdict> {
  const isMaker = await areSamePerson(makerId, officer.id);
  return can(officer, "decide-proposal", { assignee, reviewer, isMaker, policy: getPolicy() });
}

/**
 * The proposal that an act carries out, once everything about it holds on the case as it was just read: it says what the act
 * does, the officer may be its second person, it waits, and what it rests on is unchanged. Out: undefined for an act of
 * one's own. Throws DeskError; what has changed or expired is on record as void before.
 */
export async function requireApproval(
  act: Act,
  officer: Officer,
  baseline: Pick<ProfileRead, "serviceProfile" | "raw">,
): Promise<ProposalRow | undefined> {
  if (act.proposalId === undefined) return undefined;
  const proposal = await findProposal(act.proposalId);
  if (!proposal || !saysTheSame(proposal, act))
    throw new DeskError("NOT_FOUND", { detail: "There is no such proposal for this override.", sent: "no" });
  const verdict = await mayDecide(officer, proposal, baseline.serviceProfile);
  await refuseUnless(verdict, officer, { action: "decide-proposal", target: act.target });
  await requireWaiting(proposal);
  if (proposal.evidence !== evidenceOf(baseline.raw)) await endBecause(proposal, "voided");
  return proposal;
}

function saysTheSame({ target, change, reasonCode }: ProposalRow, act: Act): boolean {
  const { payload } = act;
  return (
    payload.kind === "override" &&
    payload.status === change.to &&
    act.reasonCode === reasonCode &&
    (["entityId", "serviceName", "workflowName", "workflowExecutionId"] as const).every(
      (name) => target[name] === act.target[name],
    )
  );
}

/** Throws DeskError NOT_POSSIBLE for a proposal that is decided, or whose time is over. */
export async function requireWaiting(proposal: ProposalRow): Promise<void> {
  if (proposal.state !== "waiting" && !(await mayGoOutAgain(proposal))) throw decidedAlready();
  if (proposal.expiresAt.getTime() <= Date.now()) await endBecause(proposal, "expired");
}

/** An approval whose write is known to have changed nothing may be given again. */
export async function mayGoOutAgain({ state, operationId }: ProposalRow): Promise<boolean> {
  const operation = state === "approved" && operationId ? await findOperation(operationId) : undefined;
  return operation !== undefined && hasChangedNothing(operation.state);
}

const ENDINGS = {
  voided: {
    action: "void-proposal",
    detail: "What this proposal rests on has changed, so it is void. Nothing was sent. Look at the case as it is now.",
  },
  expired: {
    action: "expire-proposal",
    detail: "The time of this proposal is over. Nothing was sent. Whoever made it can propose it again.",
  },
} as const;

async function endBecause(proposal: ProposalRow, state: keyof typeof ENDINGS): Promise<never> {
  const { action, detail } = ENDINGS[state];
  const ending: Decision = { state, action, actor: { role: "system" } };
  await getDb().transaction((transaction) => decideProposal(transaction, proposal.id, ending, [proposal.state]));
  throw new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
