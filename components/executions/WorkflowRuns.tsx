import { EmptyState } from "@/components/ui/EmptyState";
import { Isolated } from "@/components/ui/Isolated";
import type { CaseParams, CaseQuery } from "@/lib/cases/contract";
import { runsOfCase } from "@/lib/executions/focus";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { RestOfRuns } from "./RestOfRuns";
import { ToDecide } from "./ToDecide";

export interface WorkflowRunsProps {
  profile: ServiceProfile;
  params: CaseParams;
  query: CaseQuery;
  /** What is new since the officer last looked. */
  since?: SinceLastVisit;
}

/** What was found: first what has to be decided, then what passed, the risk, and the other runs. */
export function WorkflowRuns({ profile, params, query, since }: WorkflowRunsProps) {
  const { focus, others } = runsOfCase(profile);
  const { subscriptions } = profile;
  return (
    <div className="flex flex-col gap-6">
      {focus.length === 0 && <NothingRun profile={profile} />}
      {focus.length > 0 && <ToDecide {...{ profile, focus, params, query, since }} />}
      <RestOfRuns {...{ focus, others, subscriptions, params, query }} />
    </div>
  );
}

function NothingRun({ profile }: { profile: ServiceProfile }) {
  return (
    <section aria-label="To decide">
      <EmptyState title="No workflow has run yet">
        {profile.currentWorkflowName ? (
          <>
            The current workflow is <Isolated limit={200}>{profile.currentWorkflowName}</Isolated>. It is run in
            FrankieOne.
          </>
        ) : (
          "There is nothing to review until a workflow runs in FrankieOne."
        )}
      </EmptyState>
    </section>
  );
}
