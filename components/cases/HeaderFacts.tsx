import RefreshCw from "lucide-react/icons/refresh-cw";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { formatNumber } from "@/lib/format";
import type { CaseChange } from "@/lib/cases/changes";
import { ownersOf } from "@/lib/cases/owners";
import { meaningOfRisk, riskOf } from "@/lib/cases/risk";
import { meaningOfState } from "@/lib/cases/states";
import { currentRisk, latestSummary } from "@/lib/cases/summaries";
import { waitingSince } from "@/lib/cases/waiting";
import { isOverridden } from "@/lib/executions/override";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/executions/statuses";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import type { PartName } from "@/lib/visits/contract";
import { OfficerName } from "./OfficerName";

interface HeaderFactsProps {
  profile: ServiceProfile;
  /** One person holds both roles. */
  samePerson: boolean;
  changed: ReadonlySet<CaseChange["part"] | PartName>;
}

/** The six things to know before anything else: verdict, risk, state, the two people, and since when it waits. */
export function HeaderFacts({ profile, samePerson, changed }: HeaderFactsProps) {
  const { assignee, reviewer } = ownersOf(profile);
  const state = meaningOfState(profile.state);
  const waiting = waitingSince(profile);
  return (
    <dl className="mt-2 flex flex-wrap gap-x-7 gap-y-2 max-sm:grid max-sm:grid-cols-2">
      <Fact term="Latest verdict" changed={changed.has("run")}>
        <Verdict summary={latestSummary(profile)} />
      </Fact>
      <Fact term="Entity risk" changed={changed.has("risk")}>
        <Risk profile={profile} />
      </Fact>
      <Fact term="State" changed={changed.has("state")}>
        {state ? <StatusBadge meaning={state} look="plain" /> : <None />}
      </Fact>
      <Fact term="Assignee" changed={changed.has("assignee")}>
        {assignee ? <OfficerName name={assignee} /> : <None>Nobody</None>}
      </Fact>
      <Fact term="Reviewer" changed={changed.has("reviewer")}>
        <span className="flex flex-wrap items-center gap-x-2">
          {reviewer ? <OfficerName name={reviewer} /> : <None>Nobody</None>}
          {samePerson && <Badge tone="caution">Same person</Badge>}
        </span>
      </Fact>
      <Fact term="Waiting since">{waiting ? <RelativeTime value={waiting} /> : <None>Not waiting</None>}</Fact>
    </dl>
  );
}

interface FactProps {
  term: string;
  changed?: boolean;
  children: ReactNode;
}

function Fact({ term, changed = false, children }: FactProps) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd
        className={cx(
          "flex min-h-6 items-center font-medium",
          changed && "-mx-1 rounded-sm bg-caution-bg px-1 outline outline-caution-line",
        )}
      >
        {children}
        {changed && (
          <span title="Changed since you looked" className="ml-1 text-caution-ink">
            <RefreshCw aria-hidden size={12} />
            <span className="sr-only"> (changed)</span>
          </span>
        )}
      </dd>
    </div>
  );
}

function None({ children = "None" }: { children?: string }) {
  return <span className="font-normal text-ink-muted">{children}</span>;
}

/** The status of a run that has not completed is not to be trusted, so the run's own state stands in its place. */
function Verdict({ summary }: { summary: WorkflowSummary | undefined }) {
  if (!summary) return <None>Nothing has run</None>;
  const state = isFinished(summary) ? undefined : meaningOfExecutionState(summary.workflowExecutionState);
  if (state) return <Badge tone="caution">{`Run: ${state.label.toLowerCase()}`}</Badge>;
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusBadge meaning={meaningOfStatus(summary.status)} />
      {isOverridden(summary) && (
        <Badge tone="info" icon={null} title="A person has overridden the engine's result">
          Overridden
        </Badge>
      )}
    </span>
  );
}

function Risk({ profile }: { profile: ServiceProfile }) {
  const assessment = currentRisk(profile);
  const { level, score } = riskOf(assessment);
  const meaning = meaningOfRisk(level);
  if (!meaning) return <None>Not assessed</None>;
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusBadge meaning={meaning} />
      {score !== undefined && <span className="tabular-nums">{formatNumber(score, 2)}</span>}
      {assessment?.isOutdated && <Badge tone="caution">Outdated</Badge>}
    </span>
  );
}
