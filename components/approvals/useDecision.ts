"use client";

import { announceElsewhere } from "@/components/writes/announceElsewhere";
import { useAttempt } from "@/components/writes/useAttempt";
import { useFields } from "@/components/writes/useFields";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { DecisionBody } from "@/lib/approvals/contract";
import { bodyOfDeciding, type Deciding, faultsOfDeciding } from "@/lib/approvals/deciding";
import { useApprove, useEndProposal } from "@/lib/approvals/mutations";
import type { LoadedCase } from "@/lib/cases/contract";

export type DecisionControl = ReturnType<typeof useDecision>;

/** Deciding a proposal: approving sends, like every write; rejecting and withdrawing send nothing. */
export function useDecision({ proposal, loaded }: { proposal: Proposal; loaded: LoadedCase }) {
  const fields = useFields<Deciding>({ comment: "" }, faultsOfDeciding);
  const attempt = useAttempt<DecisionBody>({ loaded, send: useApprove(proposal).mutateAsync, announceElsewhere });
  const ending = useEndProposal(proposal.id);
  const bodyIfWhole = () => (fields.check() ? bodyOfDeciding(fields.values) : undefined);

  async function approve(): Promise<void> {
    const body = bodyIfWhole();
    if (!body || attempt.blocked || ending.isPending) return;
    attempt.hold();
    const sent = await attempt.submit(body);
    if (sent?.kind === "failure") fields.blame(sent.problem.fields);
  }

  function reject(): void {
    const body = bodyIfWhole();
    if (body && !attempt.sending) ending.mutate({ kind: "rejection", body });
  }

  return {
    ...{ fields, attempt, ending },
    /** How it ended without a write, in words. */
    ended: ending.data && (ending.data.state === "withdrawn" ? "Withdrawn." : "Rejected. The proposer is notified."),
    approve: () => void approve(),
    reject,
    withdraw: () => ending.mutate({ kind: "withdrawal", body: {} }),
  };
}
