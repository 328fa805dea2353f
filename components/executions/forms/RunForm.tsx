"use client";

import { useQuery } from "@tanstack/react-query";
import { Isolated } from "@/components/ui/Isolated";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { usePolicy } from "@/components/writes/useWording";
import { useWriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { reasonAgainstAct } from "@/lib/cases/acts";
import type { LoadedCase } from "@/lib/cases/contract";
import { RUN_STARTED } from "@/lib/domain/changedFields";
import type { Officer } from "@/lib/domain/officer";
import type { ExecutionsParams } from "@/lib/executions/contract";
import { useRunWorkflow } from "@/lib/executions/mutations";
import {
  bodyOfRunning,
  faultsOfRunning,
  type Running,
  UNCHANGED_BY_RUNNING,
  WHAT_A_RUN_DOES,
} from "@/lib/executions/running";
import type { Policy } from "@/lib/policy/contract";
import { reasonAgainstFurtherRun, reasonsForSecondPersonOfRun } from "@/lib/policy/secondPersonOfReview";
import { newestFirst } from "@/lib/profiles/summaries";
import { operationsOfCaseOptions } from "@/lib/writes/caseOperations";
import { startedAmong } from "@/lib/writes/runDay";

interface RunFormProps {
  params: ExecutionsParams;
  /** The case as the page shows it now. */
  loaded: LoadedCase;
  officer: Officer;
  onClose: () => void;
}

/** Runs a workflow again: what that does and costs is said before it is started. */
export default function RunForm({ params, loaded, officer, onClose }: RunFormProps) {
  const { workflowName } = params;
  const { policy } = usePolicy();
  const started = useStarted(params);
  // The server counts again.
  const why = policy ? reasonsForSecondPersonOfRun(policy.runs, started ?? 0) : [];
  const form = useWriteForm({
    act: "run-workflow",
    params,
    workflowName,
    officer,
    loaded,
    initial: { comment: "" } as Running,
    faultsOf: (values) => faultsOfRunning(values, why.length > 0),
    bodyOf: bodyOfRunning,
    send: useRunWorkflow(params).mutateAsync,
  });
  const { profile } = form;
  const earlier = newestFirst(profile.workflowSummaries).find((run) => run.workflowName === workflowName);
  const refused = reasonAgainstAct("run-workflow", officer, profile, { about: workflowName });
  return (
    <WriteDrawer
      title={`Run again: ${workflowName}`}
      send="Start run"
      form={form}
      unavailable={refused ?? (policy && reasonAgainstFurtherRun(policy.runs, started ?? 0))}
      onClose={onClose}
    >
      <p>{WHAT_A_RUN_DOES}</p>
      <CommentField label="Comment" optional={why.length === 0} form={form} takesFocus />
      <Recap
        changes={[{ field: "run", from: earlier?.workflowExecutionId, to: RUN_STARTED }]}
        officer={officer}
        unchanged={UNCHANGED_BY_RUNNING}
      >
        <p className="wrap-anywhere">
          <span className="text-ink-muted">Workflow</span> <Isolated limit={200}>{workflowName}</Isolated>
        </p>
        {policy && <Place started={started} runs={policy.runs} />}
        <SecondPersonNotice reasons={why} />
      </Recap>
    </WriteDrawer>
  );
}

/**
 * How many runs of the workflow the desk has started in this case within 24 hours, as far as the officer sees them. Nothing where
 * that has not been read.
 */
function useStarted(params: ExecutionsParams): number | undefined {
  const { data, dataUpdatedAt } = useQuery(operationsOfCaseOptions(params));
  return data && startedAmong(data, params.workflowName, dataUpdatedAt);
}

function Place({ started, runs: { perCasePerDay } }: { started?: number; runs: Policy["runs"] }) {
  if (started === undefined) return <p className="text-ink-muted">How often it was run in 24 hours is not known.</p>;
  return (
    <p>
      <span className="text-ink-muted">In 24 hours</span> run {started + 1} of at most {perCasePerDay}
    </p>
  );
}
