"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Drawer } from "@/components/ui/Drawer";
import { Field } from "@/components/ui/Field";
import { IntoView } from "@/components/ui/IntoView";
import { TextArea } from "@/components/ui/TextArea";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { Outcome } from "@/components/outcomes/Outcome";
import { Recap } from "@/components/writes/Recap";
import type { Fields } from "@/components/writes/useFields";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import type { Deciding } from "@/lib/approvals/deciding";
import { DECISION_LIMIT } from "@/lib/approvals/views";
import type { Officer } from "@/lib/domain/officer";
import type { LoadedCase } from "@/lib/cases/contract";
import { unchangedByMonitoring } from "@/lib/cases/monitoringRules";
import { UNCHANGED_BY_RISK } from "@/lib/cases/riskRules";
import { UNCHANGED_BY_STATE } from "@/lib/cases/stateChange";
import { consequencesOf } from "@/lib/executions/overriding";
import { unchangedByDeciding } from "@/lib/hits/words";
import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { DecisionNotices } from "./DecisionNotices";
import { ProposalEvidence } from "./ProposalEvidence";
import { ProposalFacts } from "./ProposalFacts";
import { useDecision, type DecisionControl } from "./useDecision";

export interface DecisionDrawerProps extends ProposalAnswer {
  loaded: LoadedCase;
  /** Of a decision on hits: these, as they are now. */
  hits?: readonly ProcessResult[];
  officer: Officer;
  onClose: () => void;
}

const LOSS = "Nothing has been decided. What you have entered will be lost.";

/**
 * A waiting proposal: its reasons and evidence, and the decision for officers who may decide. Acts that are not
 * possible say why.
 */
export function DecisionDrawer(props: DecisionDrawerProps) {
  const { proposal, evidence, officer, onClose } = props;
  // An officer who has begun to decide keeps the form, even when a colleague decides first.
  const [mayDecide] = useState(props.against.deciding === undefined);
  const decision = useDecision(props);
  const { fields, attempt, ended } = decision;
  const over = ended !== undefined || attempt.over;
  const guard = useDiscardGuard(fields.dirty && !over && !attempt.sending, onClose, { loss: LOSS, close: onClose });
  return (
    <Drawer
      title={over ? "Decided" : "Proposal"}
      onClose={guard.requestClose}
      actions={
        over ? <Close onClose={onClose} /> : <Acts {...props} decision={decision} onCancel={guard.requestClose} />
      }
    >
      <div role="status" className="empty:hidden">
        {over && <HowItEnded decision={decision} />}
      </div>
      <ProposalFacts proposal={proposal} />
      <ProposalEvidence
        proposal={proposal}
        profile={(over ? attempt.current : attempt.seen).serviceProfile}
        hits={props.hits}
        evidence={evidence}
        over={over}
      />
      {mayDecide && !over && (
        <>
          <Word fields={fields} />
          <Recap changes={proposal.changes} officer={officer} unchanged={unchangedBy(proposal)}>
            <p className="wrap-anywhere">
              <span className="text-ink-muted">Proposed by</span> {proposal.maker.name}; the comment names you both
            </p>
          </Recap>
        </>
      )}
      {guard.question}
    </Drawer>
  );
}

function HowItEnded({ decision: { attempt, ended } }: { decision: DecisionControl }) {
  return (
    <IntoView of={ended ?? attempt.ending}>
      {attempt.over && attempt.ending && <Outcome ending={attempt.ending} />}
      {ended && <Callout tone="info" title={ended} sent="Nothing was sent to FrankieOne." />}
    </IntoView>
  );
}

type Shown = ProposalAnswer["proposal"];

const UNCHANGED: Partial<Record<Shown["action"], (target: Shown["target"]) => string>> = {
  "change-state": () => UNCHANGED_BY_STATE,
  "decide-hits": unchangedByDeciding,
  "set-risk-level": () => UNCHANGED_BY_RISK,
  "set-monitoring": unchangedByMonitoring,
};

/** What stays as it is although one might think otherwise, in the words of the form that proposed it. */
function unchangedBy({ action, changes, target }: Shown): string | undefined {
  if (action === "override") return consequencesOf((changes[0]?.to ?? "") as WorkflowStatus | "");
  return UNCHANGED[action]?.(target);
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Button onClick={onClose} autoFocus>
      Close
    </Button>
  );
}

function Word({ fields: { values, errors, set } }: { fields: Fields<Deciding> }) {
  return (
    <Field label="Your comment" error={errors.comment} description="Visible to FrankieOne and auditors.">
      {(control) => (
        <TextArea
          {...control}
          value={values.comment}
          onChange={(event) => set({ comment: event.currentTarget.value })}
          maxCodePoints={DECISION_LIMIT}
        />
      )}
    </Field>
  );
}

interface ActsProps extends DecisionDrawerProps {
  decision: DecisionControl;
  onCancel: () => void;
}

const VOID = "The case changed after this was proposed.";
const CHANGED = "The case has changed. Choose above how to continue.";

function Acts({ against, evidence, hits, loaded, decision, onCancel }: ActsProps) {
  const { attempt, ending, approve, reject, withdraw } = decision;
  const hindrance = evidence.isSame ? (attempt.blocked ? CHANGED : undefined) : VOID;
  return (
    <>
      <DecisionNotices {...{ decision, against, hits, loaded }} />
      <Button onClick={onCancel}>Cancel</Button>
      {against.withdrawing === undefined && (
        <Button variant="danger" busy={ending.isPending} onClick={withdraw}>
          Withdraw
        </Button>
      )}
      {against.deciding === undefined && (
        <>
          <Button variant="danger" busy={ending.isPending} onClick={reject}>
            Reject
          </Button>
          <Button variant="primary" busy={attempt.sending} unavailable={hindrance} onClick={approve}>
            {attempt.sending ? "Sending…" : "Approve and send"}
          </Button>
        </>
      )}
    </>
  );
}
