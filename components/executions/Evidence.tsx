import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import { byPhase, latestOfEachWorkflow } from "@/lib/cases/summaries";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { EmptyState } from "@/components/ui/EmptyState";
import { EarlierRuns } from "./EarlierRuns";
import { Subscriptions } from "./Subscriptions";
import { SummaryCard } from "./SummaryCard";

export interface EvidenceProps {
  profile: ServiceProfile;
  params: CaseParams;
  query: CaseQuery;
}

/** What the engine found: onboarding and monitoring apart, the one with the newest run first. */
export function Evidence({ profile, params, query }: EvidenceProps) {
  const { monitoring, onboarding } = byPhase(profile.workflowSummaries);
  const watched = monitoring.length > 0 || profile.subscriptions.length > 0;
  const sections = [
    <Runs key="onboarding" title="Onboarding" summaries={onboarding} params={params} query={query} />,
    watched && (
      <Runs key="monitoring" title="Monitoring" summaries={monitoring} params={params} query={query}>
        <Subscriptions subscriptions={profile.subscriptions} />
      </Runs>
    ),
  ];
  const monitoringFirst = (monitoring[0]?.startedAt ?? "") > (onboarding[0]?.startedAt ?? "");
  if (profile.workflowSummaries.length === 0) return <NothingRun profile={profile}>{sections[1]}</NothingRun>;
  return <div className="flex flex-col gap-6">{monitoringFirst ? sections.toReversed() : sections}</div>;
}

function NothingRun({ profile, children }: { profile: ServiceProfile; children: React.ReactNode }) {
  return (
    <>
      <EmptyState title="No workflow has ever run">
        {profile.currentWorkflowName
          ? `The profile is labelled with ${profile.currentWorkflowName}, which has not been run. Running it happens at FrankieOne.`
          : "There is nothing to review until one runs at FrankieOne."}
      </EmptyState>
      {children}
    </>
  );
}

interface RunsProps extends Omit<EvidenceProps, "profile"> {
  title: string;
  summaries: readonly WorkflowSummary[];
  children?: React.ReactNode;
}

function Runs({ title, summaries, params, query, children }: RunsProps) {
  const latest = latestOfEachWorkflow(summaries);
  const earlier = summaries.filter((summary) => !latest.includes(summary));
  const cards = latest.map((summary, index) => (
    <SummaryCard key={summary.workflowExecutionId ?? index} summary={summary} params={params} query={query} />
  ));
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
      {cards.length > 0 ? cards : <p className="text-ink-muted">No run so far.</p>}
      {earlier.length > 0 && <EarlierRuns summaries={earlier} params={params} query={query} />}
    </section>
  );
}
