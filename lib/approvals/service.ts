import "server-only";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { executionParams, overrideExecution } from "@/lib/executions/contract";
import { actOfOverride, replyOfOverride } from "@/lib/executions/service";
import { getProfile } from "@/lib/frankieone/client";
import type { Reply } from "@/lib/http/reply";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { perform } from "@/lib/writes/perform";
import { refuseUnless } from "@/lib/writes/permission";
import { type Decision, decideProposal, type ProposalRow } from "@/lib/writes/proposals";
import { mayDecide, requireWaiting } from "@/lib/writes/secondPerson";
import { commentOfTwo } from "./commentRules";
import type { DecisionBody, Proposal } from "./contract";
import { readProposal } from "./read";

interface Deciding {
  officer: Officer;
  id: string;
  body: DecisionBody;
}

/**
 * Approves a proposal as its second person and sends it, by the road of every write, in the approver's name and against the
 * version they looked at. Out: the reply of an override. Throws DeskError when it may not be, is void, or did not happen.
 */
export async function approveProposal({ officer, headers, id, body }: Deciding & { headers: Headers }): Promise<Reply> {
  const { row, shown } = await readProposal(officer, id);
  if (row.comment === null)
    throw new DeskError("NOT_POSSIBLE", { detail: "The words of this proposal are erased.", sent: "no" });
  const made = overrideExecution.parse({
    status: row.change.to,
    reasonCode: row.reasonCode,
    comment: { text: row.comment },
  });
  const act = actOfOverride(executionParams.parse(row.target), made);
  const words = { maker: shown.maker.name, makerComment: made.comment.text, approver: officer.name };
  const comment = commentOfTwo({ ...words, approverComment: body.comment.text });
  const approval = { ...act, comment, proposalId: row.id, decisionComment: body.comment.text };
  return replyOfOverride(await perform(approval, { officer, headers }));
}

/**
 * Rejects a proposal, on record; nothing is sent. Who may is asked of the case as it is. Out: the proposal as decided; the same
 * officer's same request again gives the same. Throws DeskError.
 */
export async function rejectProposal({ officer, id, body }: Deciding): Promise<Proposal> {
  const { row } = await readProposal(officer, id);
  const { serviceProfile } = await getProfile({ username: officer.email, fresh: true }, row.target);
  const verdict = await mayDecide(officer, row, serviceProfile);
  await refuseUnless(verdict, officer, { action: "decide-proposal", target: row.target });
  return conclude(officer, row, { state: "rejected", action: "reject-proposal", comment: body.comment.text });
}

/** Takes a proposal back, on record. Out: the proposal as it is now. Throws DeskError unless it is the officer's and waits. */
export async function withdrawProposal(officer: Officer, id: string): Promise<Proposal> {
  const { row } = await readProposal(officer, id);
  const verdict = can(officer, "withdraw-proposal", { isMaker: row.makerId === officer.id });
  await refuseUnless(verdict, officer, { action: "withdraw-proposal", target: row.target });
  return conclude(officer, row, { state: "withdrawn", action: "withdraw-proposal" });
}

async function conclude(officer: Officer, row: ProposalRow, ending: Omit<Decision, "actor">): Promise<Proposal> {
  if (row.state === ending.state && row.decidedBy === officer.id) return (await readProposal(officer, row.id)).shown;
  await requireTrustedLedger();
  await requireWaiting(row);
  const decision = { ...ending, actor: { id: officer.id, role: officer.role } };
  await onRecordOnly(() =>
    getDb().transaction((transaction) => decideProposal(transaction, row.id, decision, [row.state])),
  );
  return (await readProposal(officer, row.id)).shown;
}
