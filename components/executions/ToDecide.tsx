import { Callout } from "@/components/ui/Callout";
import { Disclosure } from "@/components/ui/Disclosure";
import { plural } from "@/lib/format";
import type { ServiceProfile, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { issuesOfCase } from "@/lib/profiles/issues";
import { latestOfEachWorkflow } from "@/lib/profiles/summaries";
import type { IssueListProps } from "./IssueList";
import { LooseIssues } from "./LooseIssues";
import { RunToDecide } from "./RunToDecide";
import type { WorkflowRunsProps } from "./WorkflowRuns";

interface ToDecideProps extends WorkflowRunsProps {
  profile: ServiceProfile;
  focus: readonly WorkflowSummary[];
}

/** What an officer has to decide, with its evidence; every open issue of the case is here, by its check or by itself. */
export function ToDecide({ profile, focus, params, query, since }: ToDecideProps) {
  const { open, cleared, earlier } = issuesOfCase(profile);
  // Runs that are not shown open have issues too.
  const elsewhere = open.filter(({ raisedBy }) => !focus.includes(raisedBy));
  return (
    <section aria-label="To decide" className="flex flex-col gap-5">
      <h2 className="sr-only">To decide</h2>
      {focus.map((summary, index) => (
        <RunToDecide key={summary.workflowExecutionId ?? index} {...{ summary, params, query, since }} decides />
      ))}
      {elsewhere.length > 0 && (
        <div>
          <h3 className="text-base font-semibold">Open in other runs</h3>
          <LooseIssues issues={elsewhere} since={since} />
        </div>
      )}
      <Outdated profile={profile} />
      {cleared.length + earlier.length > 0 && (
        <div>
          <Folded title={plural(cleared.length, "cleared issue")} issues={cleared} />
          <Folded title={`${plural(earlier.length, "issue")} of earlier runs`} issues={earlier} />
        </div>
      )}
    </section>
  );
}

function Folded({ title, issues }: { title: string; issues: IssueListProps["issues"] }) {
  if (issues.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <LooseIssues issues={issues} />
    </Disclosure>
  );
}

function Outdated({ profile: { workflowSummaries } }: { profile: ServiceProfile }) {
  const outdated = latestOfEachWorkflow(workflowSummaries).some(({ riskAssessment }) => riskAssessment?.isOutdated);
  if (!outdated) return null;
  return (
    <Callout tone="caution" title="The risk assessment is outdated">
      Data has changed since it was made. Run the workflow again before you rely on it.
    </Callout>
  );
}
