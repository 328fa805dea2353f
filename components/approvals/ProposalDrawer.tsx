"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { SkeletonText } from "@/components/ui/Skeleton";
import { Outcome } from "@/components/outcomes/Outcome";
import type { Proposal } from "@/lib/writes/proposalContract";
import type { ProposalAnswer } from "@/lib/approvals/contract";
import { proposalOptions } from "@/lib/approvals/queries";
import type { Officer } from "@/lib/domain/officer";
import { caseOptions } from "@/lib/cases/queries";
import { hitOfField } from "@/lib/domain/changedFields";
import { hitsOptions } from "@/lib/hits/queries";
import { DecisionDrawer } from "./DecisionDrawer";
import { ProposalFacts } from "./ProposalFacts";

interface ProposalDrawerProps {
  id: string;
  officer: Officer;
  onClose: () => void;
}

/** One proposal with what it rests on; while it waits, with what this officer can do about it. */
export default function ProposalDrawer({ id, officer, onClose }: ProposalDrawerProps) {
  const { data, error, refetch } = useQuery(proposalOptions(id));
  // An officer who has begun to decide keeps the form, even after the decision, which it then shows.
  const [wasOpen, setWasOpen] = useState(false);
  if (data && !wasOpen && !isOver(data)) setWasOpen(true);
  if (data && !wasOpen && isOver(data)) return <Over proposal={data.proposal} onClose={onClose} />;
  if (data) return <Waiting answer={data} officer={officer} onClose={onClose} />;
  return (
    <Reading onClose={onClose}>
      {error && <FailureCallout error={error} what="The proposal" retry={() => void refetch()} />}
    </Reading>
  );
}

const isOver = ({ proposal, against }: ProposalAnswer) =>
  proposal.state !== "waiting" && against.deciding !== undefined && against.withdrawing !== undefined;

interface WaitingProps extends Omit<ProposalDrawerProps, "id"> {
  answer: ProposalAnswer;
}

function Waiting({ answer, officer, onClose }: WaitingProps) {
  const { entityId, serviceName, entityType } = answer.proposal.target;
  const target = { entityId, serviceName, entityType };
  const ids = answer.proposal.changes.flatMap(({ field }) => hitOfField(field) ?? []);
  const read = useQuery(caseOptions(target, { type: entityType }));
  const hits = useQuery({ ...hitsOptions(target, ids), enabled: ids.length > 0 });
  const given = { ...answer, officer, onClose };
  if (read.data && ids.length === 0) return <DecisionDrawer {...given} loaded={read.data} />;
  // A decision on hits is made against their version.
  if (read.data && hits.data)
    return (
      <DecisionDrawer {...given} loaded={{ ...read.data, etag: hits.data.etag }} hits={hits.data.processResults} />
    );
  const failed = [read, hits].find(({ error, data }) => error && !data);
  return (
    <Reading onClose={onClose}>
      {failed && <FailureCallout error={failed.error} what="The case" retry={() => void failed.refetch()} />}
    </Reading>
  );
}

function Reading({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Drawer title="Proposal" onClose={onClose}>
      {children || <SkeletonText lines={8} />}
    </Drawer>
  );
}

function Over({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { operation } = proposal;
  return (
    <Drawer title="Proposal" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <ProposalFacts proposal={proposal} />
      {operation && <Outcome ending={{ kind: "operation", operation }} />}
    </Drawer>
  );
}
