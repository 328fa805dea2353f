import "server-only";
import type { z } from "zod";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import {
  executionParams,
  executionsParams,
  type OverrideAnswer,
  overrideExecution,
  runWorkflow,
} from "@/lib/executions/contract";
import { actOfRun } from "@/lib/executions/runService";
import { actOfOverride } from "@/lib/executions/service";
import { hitOfField, monitoringOfField } from "@/lib/domain/changedFields";
import { decideHits, decideHitsTarget } from "@/lib/hits/contract";
import { actOfDeciding } from "@/lib/hits/service";
import { caseParams, caseTarget, updateCase } from "@/lib/cases/contract";
import { actOfMonitoring } from "@/lib/cases/monitoring";
import { setMonitoring } from "@/lib/cases/monitoringContract";
import { actOfRiskLevel } from "@/lib/cases/risk";
import { setRiskLevel } from "@/lib/cases/riskContract";
import { actOfUpdate } from "@/lib/cases/service";
import type { Act } from "@/lib/writes/act";
import { getProfile } from "@/lib/frankieone/client";
import type { Reply } from "@/lib/http/reply";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import { answerOf } from "@/lib/writes/answer";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { perform } from "@/lib/writes/perform";
import { refuseUnless } from "@/lib/ledger/refuse";
import { type Decision, decideProposal, type ProposalRow } from "@/lib/writes/proposals";
import { mayDecide, requireWaiting } from "@/lib/writes/secondPerson";
import { transactAs } from "@/lib/writes/transactAs";
import { commentOfTwo } from "./commentRules";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { DecisionBody } from "./contract";
import { readProposal } from "@/lib/writes/shownProposals";

interface Deciding {
  officer: Officer;
  id: string;
  body: DecisionBody;
}

/**
 * Approves a proposal as its second person and sends it, by the road of every write, in the approver's name and against
 * the version they looked at. Out: the reply of a write. Throws DeskError when it is not allowed, is void, or was not
 * sent.
 */
export async function approveProposal({
  officer,
  headers,
  id,
  body,
}: Deciding & { headers: Headers }): Promise<Reply<OverrideAnswer>> {
  const { row, shown } = await readProposal(officer, id);
  if (row.comment === null)
    throw new DeskError("NOT_POSSIBLE", { detail: "The comment of this proposal has been erased.", sent: "no" });
  const act = actOf(officer, row, row.comment);
  const words = { maker: shown.maker.name, makerComment: act.comment ?? row.comment, approver: officer.name };
  const comment = commentOfTwo({ ...words, approverComment: body.comment.text });
  const approval = { ...act, comment, proposalId: row.id, decisionComment: body.comment.text };
  return answerOf(await perform(approval, { officer, headers }));
}

/** The act as it was proposed. Throws DeskError NOT_POSSIBLE where today's rules would refuse it. */
function actOf(officer: Officer, { action, target, changes, reasonCode }: ProposalRow, text: string): Act {
  const comment = { text };
  const to = changes[0]?.to;
  switch (action) {
    case "override": {
      const body = accepted(overrideExecution.safeParse({ status: to, reasonCode, comment }));
      return actOfOverride(executionParams.parse(target), body);
    }
    case "decide-hits": {
      const processResults = changes.map(({ field }) => hitOfField(field));
      const body = accepted(decideHits.safeParse({ processResults, manualStatus: to, reasonCode, comment }));
      return actOfDeciding(decideHitsTarget.parse(target), body);
    }
    case "run-workflow":
      return actOfRun(executionsParams.parse(target), accepted(runWorkflow.safeParse({ comment })));
    case "change-state": {
      const body = accepted(updateCase.safeParse({ serviceProfile: { state: to }, comment }));
      return actOfUpdate({ officer, params: caseParams.parse(target), body });
    }
    case "set-risk-level": {
      const body = accepted(setRiskLevel.safeParse({ riskLevel: to, comment }));
      return actOfRiskLevel(caseTarget.parse(target), body);
    }
    case "set-monitoring": {
      const monitoringTypes = changes.map(({ field }) => monitoringOfField(field));
      const body = accepted(setMonitoring.safeParse({ enabled: to === "ENABLED", monitoringTypes, comment }));
      return actOfMonitoring(caseTarget.parse(target), body);
    }
    default:
      throw new TypeError(`${action} is never proposed`);
  }
}

function accepted<Body>(made: z.ZodSafeParseResult<Body>): Body {
  if (made.success) return made.data;
  const detail =
    "The comment or reason of this proposal is no longer valid, so it cannot be approved. " +
    "Reject it and ask for a new proposal.";
  throw new DeskError("NOT_POSSIBLE", { detail, sent: "no", cause: made.error });
}

/**
 * Rejects a proposal, on record; nothing is sent. Permission is judged on the case as it is now. Out: the proposal as
 * decided; the same officer's same request again gives the same. Throws DeskError.
 */
export async function rejectProposal({ officer, id, body }: Deciding): Promise<Proposal> {
  const { row } = await readProposal(officer, id);
  const { serviceProfile } = await getProfile({ username: officer.email, fresh: true }, row.target);
  const permission = await mayDecide(officer, row, serviceProfile);
  await refuseUnless(permission, officer, { action: "decide-proposal", target: row.target });
  return conclude(officer, row, { state: "rejected", action: "reject-proposal", comment: body.comment.text });
}

/**
 * Withdraws a proposal, on record. Out: the proposal as it is now. Throws DeskError unless it is the officer's own and
 * waits.
 */
export async function withdrawProposal(officer: Officer, id: string): Promise<Proposal> {
  const { row } = await readProposal(officer, id);
  const permission = can(officer, "withdraw-proposal", { isMaker: row.makerId === officer.id });
  await refuseUnless(permission, officer, { action: "withdraw-proposal", target: row.target });
  return conclude(officer, row, { state: "withdrawn", action: "withdraw-proposal" });
}

const DEEDS = { rejected: "decide-proposal", withdrawn: "withdraw-proposal" } as const;

async function conclude(
  officer: Officer,
  row: ProposalRow,
  ending: Omit<Decision, "actor"> & { state: keyof typeof DEEDS },
): Promise<Proposal> {
  if (row.state === ending.state && row.decidedBy === officer.id) return (await readProposal(officer, row.id)).shown;
  await requireTrustedLedger();
  await requireWaiting(row);
  const decision = { ...ending, actor: { id: officer.id, role: officer.role } };
  const deed = { action: DEEDS[ending.state], target: row.target };
  await onRecordOnly(() =>
    transactAs(officer, deed, (transaction) => decideProposal(transaction, row.id, decision, [row.state])),
  );
  return (await readProposal(officer, row.id)).shown;
}
