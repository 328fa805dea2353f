import "server-only";
import { can, type Permission } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import type { Caller } from "@/lib/frankieone/reads";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refuseUnless } from "@/lib/ledger/refuse";
import { closenessOf } from "@/lib/officers/person";
import { settableLevel } from "@/lib/profiles/settableRisk";
import {
  reasonsForSecondPersonOfHits,
  reasonsForSecondPersonOfMonitoring,
  reasonsForSecondPersonOfRisk,
  reasonsForSecondPersonOfRun,
} from "@/lib/policy/secondPersonOfReview";
import { reasonsForSecondPerson, reasonsForSecondPersonOfState } from "@/lib/policy/secondPersonRules";
import type { ResultRead } from "@/lib/frankieone/resultReads";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "./act";
import { wantedBy } from "./changes";
import { isSameEvidence } from "./evidence";
import type { CaseRead } from "./kinds/kind";
import { summaryOf } from "./kinds/summaryOf";
import { findOperation } from "./operations";
import { type Decision, decidedAlready, decideProposal, findProposal, NO_REASON, type ProposalRow } from "./proposals";
import { hasChangedNothing } from "@/lib/domain/operationStates";

/*
 * The one place that decides whether an act needs a second person. It is part of the road of all writes, on the case as
 * it was just read under the lock, so that nothing can bypass it.
 */

/** Why this act needs a second person; undefined where it does not. */
export function reasonsToPropose({ payload, target }: Act, read: CaseRead): string[] {
  const { serviceProfile: profile, results = [] } = read;
  const policy = getPolicy().secondPerson;
  switch (payload.kind) {
    case "profile":
      return payload.serviceProfile.state ? reasonsForSecondPersonOfState(policy, profile) : [];
    case "override": {
      const summary = summaryOf(profile, target.workflowExecutionId);
      return reasonsForSecondPerson(policy, { profile, summary, status: payload.status });
    }
    case "hits":
      return reasonsForSecondPersonOfHits(chosenIn(results, payload.processResults), payload.manualStatus);
    case "risk":
      return reasonsForSecondPersonOfRisk(settableLevel(profile), payload.riskLevel);
    case "monitoring":
      return reasonsForSecondPersonOfMonitoring(payload.enabled);
    case "run":
      return reasonsForSecondPersonOfRun(getPolicy().runs, read.startedWithinDay ?? 0);
  }
}

const chosenIn = (results: readonly ResultRead[], ids: readonly string[]) =>
  results.map(({ processResult }) => processResult).filter(({ processResultId = "" }) => ids.includes(processResultId));

/** May this officer decide this proposal, on the case as it is? */
export async function mayDecide(
  officer: Officer,
  { makerId }: Pick<ProposalRow, "makerId">,
  { assignee, reviewer }: Pick<ServiceProfile, "assignee" | "reviewer">,
): Promise<Permission> {
  const closeness = await closenessOf(makerId, officer.id);
  const [isMaker, isSameHand] = [closeness === "same-person", closeness === "same-hand"];
  return can(officer, "decide-proposal", { assignee, reviewer, isMaker, isSameHand, policy: getPolicy() });
}

/**
 * The proposal that an act carries out, once everything about it holds on the case as it was just read: it says what
 * the act does, the officer may be its second person, it waits, and what it rests on is unchanged. Out: undefined for
 * an act without a proposal. Throws DeskError; a proposal that has changed or expired is recorded as void before that.
 */
export async function requireApproval(
  act: Act,
  officer: Officer,
  caller: Caller,
  baseline: CaseRead,
): Promise<ProposalRow | undefined> {
  if (act.proposalId === undefined) return undefined;
  const proposal = await findProposal(act.proposalId);
  if (!proposal || !saysTheSame(proposal, act))
    throw new DeskError("NOT_FOUND", { detail: "Proposal not found.", sent: "no" });
  const permission = await mayDecide(officer, proposal, baseline.serviceProfile);
  await refuseUnless(permission, officer, { action: "decide-proposal", target: act.target });
  await requireWaiting(proposal);
  const { evidence, target } = proposal;
  if (!(await isSameEvidence(caller, { evidence, target, raw: baseline.raw }))) await endBecause(proposal, "voided");
  return proposal;
}

function saysTheSame({ target, changes, reasonCode }: ProposalRow, act: Act): boolean {
  const wanted = new Map(wantedBy(act.payload).map(({ field, to }) => [field, to]));
  return (
    wanted.size === changes.length &&
    changes.every(({ field, to }) => wanted.get(field) === to) &&
    (act.reasonCode ?? NO_REASON) === reasonCode &&
    (["entityId", "entityType", "serviceName", "workflowName", "workflowExecutionId", "resultKind"] as const).every(
      (name) => target[name] === act.target[name],
    )
  );
}

/** Throws DeskError NOT_POSSIBLE for a proposal that is decided or has expired. */
export async function requireWaiting(proposal: ProposalRow): Promise<void> {
  if (proposal.state !== "waiting" && !(await mayGoOutAgain(proposal))) throw decidedAlready();
  if (proposal.expiresAt.getTime() <= Date.now()) await endBecause(proposal, "expired");
}

/** A proposal may be approved again when the write of its approval is known to have changed nothing. */
export async function mayGoOutAgain({ state, operationId }: ProposalRow): Promise<boolean> {
  const operation = state === "approved" && operationId ? await findOperation(operationId) : undefined;
  return operation !== undefined && hasChangedNothing(operation.state);
}

const ENDINGS = {
  voided: {
    action: "void-proposal",
    detail: "The case changed after this was proposed; the proposal is void. Check the current case.",
  },
  expired: {
    action: "expire-proposal",
    detail: "This proposal has expired. Its proposer can propose it again.",
  },
} as const;

async function endBecause(proposal: ProposalRow, state: keyof typeof ENDINGS): Promise<never> {
  const { action, detail } = ENDINGS[state];
  const ending: Decision = { state, action, actor: { role: "system" } };
  await getDb().transaction((transaction) => decideProposal(transaction, proposal.id, ending, [proposal.state]));
  throw new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
