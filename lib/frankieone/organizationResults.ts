import "server-only";
import { getOrganizationProfile } from "./client";
import { type Caller, read } from "./reads";
import { holdsAll, isAmong, type ResultRead, resultsIn } from "./resultReads";
import { workflowResultAnswer } from "./wire/execution";
import { byMoment } from "./wire/moments";
import type { WorkflowSummary } from "./wire/serviceProfile";

/** The most runs that are read for their results: one with more is decided at the vendor's portal. */
const MOST_RUNS = 20;

interface ProfilePath {
  entityId: string;
  serviceName: string;
}

/**
 * The process results of an organisation's profile, newest run first. No list of them is documented for organisations, so they are
 * read where they stand: in the runs (handbook 1.25). In: `wanted`, ids after which no further run is read; without them all are.
 * Throws DeskError, NOT_FOUND for a service out of the officer's scope.
 */
export async function getOrganizationResults(
  caller: Caller,
  path: ProfilePath,
  wanted?: readonly string[],
): Promise<ResultRead[]> {
  const { serviceProfile } = await getOrganizationProfile(caller, path);
  const found: ResultRead[] = [];
  for (const summary of newestRuns(serviceProfile.workflowSummaries)) {
    const came = await resultsOfRun(caller, path, summary);
    found.push(...came.filter(({ processResult: { processResultId } }) => !isAmong(found, processResultId)));
    if (wanted && holdsAll(found, wanted)) break;
  }
  return found;
}

const newestRuns = (summaries: readonly WorkflowSummary[]) =>
  summaries
    .filter(({ workflowName, workflowExecutionId }) => workflowName && workflowExecutionId)
    .toSorted((one, other) => byMoment(other.startedAt, one.startedAt))
    .slice(0, MOST_RUNS);

async function resultsOfRun(
  caller: Caller,
  { entityId, serviceName }: ProfilePath,
  { workflowName = "", workflowExecutionId = "" }: WorkflowSummary,
): Promise<ResultRead[]> {
  const profile = ["v2", "organizations", entityId, "serviceprofiles", serviceName];
  const segments = [...profile, "workflows", workflowName, "executions", workflowExecutionId];
  const { raw } = await read({ caller, segments, answer: workflowResultAnswer });
  const { workflowStepResults } = (raw as { workflowResult: { workflowStepResults?: unknown } }).workflowResult;
  if (!Array.isArray(workflowStepResults)) return [];
  return workflowStepResults.flatMap((step: { processResults?: unknown } | null) => resultsIn(step?.processResults));
}
