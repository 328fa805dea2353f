import "server-only";
import { reasonAgainstAll } from "@/lib/cases/acts";
import { ofIndividual } from "@/lib/cases/ofIndividual";
import { hasWorkflow } from "@/lib/cases/workflows";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { Reply } from "@/lib/http/reply";
import { reasonAgainstFurtherRun } from "@/lib/policy/secondPersonOfReview";
import { getPolicy } from "@/lib/policy/service";
import { isRunning, reasonAgainstRun } from "@/lib/profiles/runs";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import type { CaseRead } from "@/lib/writes/kinds/kind";
import { performOrPropose } from "@/lib/writes/perform";
import type { ExecutionsParams, OverrideAnswer, RunWorkflow } from "./contract";

interface RunCall {
  officer: Officer;
  headers: Headers;
  params: ExecutionsParams;
  body: RunWorkflow;
}

/**
 * Runs a workflow again (executeWorkflow), or proposes it where a second person has to agree. It is charged and cannot be repeated
 * safely, so it is sent once and by nothing else. Out: the reply of the route. Throws DeskError when it makes no sense, is not
 * allowed, or was not sent.
 */
export async function runWorkflow({ officer, headers, params, body }: RunCall): Promise<Reply<OverrideAnswer>> {
  const act = actOfRun(params, body);
  const ended = await ofIndividual(officer, params, () => performOrPropose(act, { officer, headers }));
  return answerOrProposalOf(ended, officer);
}

/** A new run as the road takes it. */
export function actOfRun(target: ExecutionsParams, { comment }: RunWorkflow): Act {
  return {
    action: "run-workflow",
    target,
    payload: { kind: "run" },
    comment: comment?.text,
    check: (read, officer) => requireRunnable(read, officer, target),
  };
}

/** The case as it was just read, under the lock; what the profile shows and what its list of runs shows both count. */
async function requireRunnable(read: CaseRead, officer: Officer, { serviceName, workflowName }: ExecutionsParams) {
  const { serviceProfile: profile, runs = [], startedWithinDay = 0 } = read;
  const workflowSummaries = [...profile.workflowSummaries, ...runs.filter(isRunning)];
  const reason =
    reasonAgainstAll(profile) ??
    reasonAgainstRun({ ...profile, workflowSummaries }, workflowName) ??
    reasonAgainstFurtherRun(getPolicy().runs, startedWithinDay);
  if (reason) throw new DeskError("NOT_POSSIBLE", { detail: reason, sent: "no" });
  if (await hasWorkflow(officer, serviceName, workflowName)) return;
  const detail = `The account has no workflow of this name for ${serviceName}.`;
  throw new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
