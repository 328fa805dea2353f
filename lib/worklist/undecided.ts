import type { SearchBody } from "@/lib/frankieone/wire/search";
import type { CaseRow, DeskRequest, SearchRequest } from "./contract";
import { statusFilter } from "./statuses";
import { ATTENTION } from "./views";

type DecidableRow = Pick<CaseRow, "assignee" | "waits"> & { workflowExecution?: { workflowExecutionState?: string } };

/** Is nobody expected to approve this case? */
export const isUnassigned = ({ assignee }: Pick<CaseRow, "assignee">): boolean => assignee === undefined;

/** Does a run of this case still ask for a person, or still run, or has none been run so far? */
const isUndecided = ({ waits, workflowExecution }: DecidableRow) =>
  waits || workflowExecution === undefined || workflowExecution.workflowExecutionState === "IN_PROGRESS";

/** Is this case what the desk was asked for beyond the vendor's filters? */
export function meetsDesk(row: DecidableRow, desk: DeskRequest | undefined): boolean {
  return (
    (!desk?.unassigned || isUnassigned(row)) && (!desk?.undecided || isUndecided(row)) && (!desk?.waiting || row.waits)
  );
}

/**
 * The vendor's search that holds everything a request may be about, so that `meetsDesk` can choose from it. Of cases that wait, all
 * that ever had a run which may: the filter by the latest run misses those that wait for another of their workflows.
 */
export function searchBehind({ search, filters, desk }: SearchRequest): SearchBody {
  const body = { search, filters };
  return (desk?.waiting && undecidedAlone(body)) || body;
}

/**
 * The same search for runs that may be undecided alone, any run of a case: the latest one need not be the one that waits. It leaves
 * out a run that broke off with a final status, one of a status nobody knows, and a case without a run: the vendor's filter cannot name them. Out:
 * undefined where the search asks something of the runs itself, since all of that must be true of one run.
 */
export function undecidedAlone({ filters, ...body }: SearchBody): SearchBody | undefined {
  const { workflowNames, riskLevels, issueCategories, issueSeverities, issues } = filters ?? {};
  if (workflowNames ?? riskLevels ?? issueCategories ?? issueSeverities ?? issues) return undefined;
  const workflowExecutionStatuses = statusFilter([...ATTENTION, { status: "IN_PROGRESS", override: "ALL" }]);
  return { ...body, filters: { ...filters, workflowExecutionScope: "ANY", workflowExecutionStatuses } };
}
