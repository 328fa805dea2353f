import { Badge } from "@/components/ui/Badge";
import { visibleText } from "@/components/ui/visibleText";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { formatNumber } from "@/lib/format";
import { meaningOfRisk, riskOf } from "@/lib/profiles/risk";
import { meaningOfState } from "@/lib/profiles/states";
import { currentRisk, latestSummary } from "@/lib/profiles/summaries";
import { waitOf } from "@/lib/profiles/waiting";
import { isOverridden } from "@/lib/profiles/override";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { caseHeader } from "./headerStyles";
import { Fact, type HeaderFactsProps } from "./HeaderFact";
import { HeaderPeople } from "./HeaderPeople";
import { UserName } from "@/components/outcomes/UserName";
import { WaitingFor } from "./WaitingFor";

/** How the case stands, in one line: status and who decided, risk, wait and state; at its end who has it. */
export function HeaderFacts({ profile, samePerson, changed }: HeaderFactsProps) {
  const state = meaningOfState(profile.state);
  const wait = waitOf(profile);
  return (
    <div className={caseHeader.row}>
      <dl className={caseHeader.facts}>
        <Fact term="Status" changed={changed.has("run")} shrinks>
          <HeaderStatus run={runOf(latestSummary(profile))} />
        </Fact>
        <Fact term="Entity risk" changed={changed.has("risk")}>
          <Risk profile={profile} />
        </Fact>
        {wait && (
          <Fact term="Waiting">
            <WaitingFor wait={wait} />
          </Fact>
        )}
        {state && (
          <Fact term="State" changed={changed.has("state")}>
            <StatusBadge meaning={state} variant="plain" />
          </Fact>
        )}
      </dl>
      <HeaderPeople profile={profile} samePerson={samePerson} changed={changed} />
    </div>
  );
}

function None({ children }: { children: string }) {
  return <span className="text-ink-muted">{children}</span>;
}

/** What the header says of the run that counts; a row of a list knows as much. */
export interface HeaderRun {
  status?: string;
  workflowExecutionState?: string;
  statusOverrideBy?: string;
  /** A person has overridden the engine's result. */
  overridden: boolean;
}

function runOf(summary: WorkflowSummary | undefined): HeaderRun | undefined {
  return summary && { ...summary, overridden: isOverridden(summary) };
}

/** The status of a run that has not completed cannot be relied on, so the run's own state is shown instead. */
export function HeaderStatus({ run }: { run: HeaderRun | undefined }) {
  if (!run) return <None>Nothing has run</None>;
  const state = isFinished(run) ? undefined : meaningOfExecutionState(run.workflowExecutionState);
  if (state) return <Badge tone="caution">{state.label}</Badge>;
  return (
    <>
      <StatusBadge meaning={meaningOfStatus(run.status)} />
      <DecidedBy run={run} />
    </>
  );
}

function DecidedBy({ run: { overridden, statusOverrideBy } }: { run: HeaderRun }) {
  if (!overridden) return <span className={caseHeader.by}>by the engine</span>;
  const by = statusOverrideBy?.replace(/^User:/, "");
  return (
    <span className={caseHeader.by} title={by && visibleText(by)}>
      by {by ? <UserName user={by} /> : "a person"}
    </span>
  );
}

function Risk({ profile }: { profile: ServiceProfile }) {
  const assessment = currentRisk(profile);
  const { level, score } = riskOf(assessment);
  const meaning = meaningOfRisk(level);
  if (!meaning) return <None>Risk not assessed</None>;
  const label = score === undefined ? meaning.label : `${meaning.label} ${formatNumber(score, 2)}`;
  return (
    <>
      <StatusBadge meaning={{ ...meaning, label }} />
      {assessment?.isOutdated && <Badge tone="caution">Outdated</Badge>}
    </>
  );
}
