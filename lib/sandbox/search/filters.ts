import type { ProfileTable } from "./table";

/** Search-Filters as validated at the door (handbook 1.15). Times stay ISO texts. */
export interface Filters {
  entityTypes?: string[];
  createdAtBefore?: string;
  createdAtAfter?: string;
  updatedAtBefore?: string;
  updatedAtAfter?: string;
  assignees?: string[];
  reviewers?: string[];
  states?: string[];
  workflowNames?: string[];
  workflowExecutionStatuses?: { overrideType: string; status: string[] }[];
  statusOverrideType?: string;
  workflowStatuses?: string[];
  issueCategories?: string[];
  issueSeverities?: string[];
  issues?: string[];
  riskLevels?: string[];
  workflowExecutionScope?: string;
}

/** Says of a row, or of an execution, whether it passes. */
export type Test = (place: number) => boolean;

const allOf = (tests: (Test | undefined)[]): Test => {
  const given = tests.filter((test) => test !== undefined);
  return (place) => {
    for (const test of given) if (!test(place)) return false;
    return true;
  };
};

function memberTest(codes: () => ArrayLike<number>, table: Uint8Array | undefined): Test | undefined {
  if (!table) return undefined;
  const values = codes();
  return (place) => table[values[place] as number] === 1;
}

function timeTest(values: Float64Array, after: string | undefined, before: string | undefined): Test | undefined {
  if (!after && !before) return undefined;
  const from = after ? Date.parse(after) : Number.NEGATIVE_INFINITY;
  const to = before ? Date.parse(before) : Number.POSITIVE_INFINITY;
  return (row) => (values[row] as number) >= from && (values[row] as number) <= to;
}

const overrideMatters = (overrideType: string, isOverridden: boolean) =>
  overrideType === "ALL" || (overrideType === "ONLY_OVERRIDDEN") === isOverridden;

/** Status and override of an execution; the combined filter silences the two deprecated ones (handbook 1.15). */
function statusTest(table: ProfileTable, filters: Filters): Test | undefined {
  const all = table.statuses.texts.filter(Boolean);
  const deprecated =
    filters.workflowStatuses || filters.statusOverrideType
      ? [{ overrideType: filters.statusOverrideType ?? "ALL", status: filters.workflowStatuses ?? all }]
      : undefined;
  const combos = filters.workflowExecutionStatuses ?? deprecated;
  if (!combos) return undefined;
  const wanted = [false, true].map((isOverridden) =>
    table.statuses.membership(
      combos.filter((combo) => overrideMatters(combo.overrideType, isOverridden)).flatMap((combo) => combo.status),
    ),
  );
  const [status, overridden] = [table.status.values, table.isOverridden.values];
  return (execution) => wanted[overridden[execution] as number]?.[status[execution] as number] === 1;
}

/** Category, severity and issue asked for together must be true of one and the same issue. */
function issueTest(table: ProfileTable, filters: Filters): Test | undefined {
  const { issueCategories, issueSeverities, issues } = filters;
  if (!issueCategories && !issueSeverities && !issues) return undefined;
  const test = allOf([
    memberTest(() => table.category.values, issueCategories && table.categories.membership(issueCategories)),
    memberTest(() => table.severity.values, issueSeverities && table.severities.membership(issueSeverities)),
    memberTest(() => table.issue.values, issues && table.issueNames.membership(issues)),
  ]);
  const [first, count] = [table.firstIssue.values, table.issueCount.values];
  return (execution) => {
    const begin = first[execution] as number;
    const end = begin + (count[execution] as number);
    for (let place = begin; place < end; place++) if (test(place)) return true;
    return false;
  };
}

/**
 * All that is asked of executions must be true of one execution: of the newest with scope LAST, of any with ANY.
 * The vendor does not say how several of these filters combine; this is the reading under which "LAST" is a worklist.
 */
function executionsTest(table: ProfileTable, filters: Filters): Test | undefined {
  const tests = [
    memberTest(() => table.workflow.values, filters.workflowNames && table.workflows.membership(filters.workflowNames)),
    statusTest(table, filters),
    issueTest(table, filters),
    memberTest(() => table.riskLevel.values, filters.riskLevels && table.riskLevels.membership(filters.riskLevels)),
  ];
  if (tests.every((test) => test === undefined)) return undefined;
  const test = allOf(tests);
  const [first, count] = [table.firstExecution.values, table.executionCount.values];
  const isLast = filters.workflowExecutionScope === "LAST";
  return (row) => {
    const begin = first[row] as number;
    const end = begin + Math.min(isLast ? 1 : 65_535, count[row] as number);
    for (let execution = begin; execution < end; execution++) if (test(execution)) return true;
    return false;
  };
}

/** The test of a row for these filters. In: the child account the caller is limited to, undefined for the parent. */
export function rowTest(table: ProfileTable, filters: Filters, childId: string | undefined): Test {
  const { entityTypes, states, assignees, reviewers } = filters;
  return allOf([
    memberTest(() => table.childId.values, childId === undefined ? undefined : table.childIds.membership([childId])),
    memberTest(() => table.entityType.values, entityTypes && table.entityTypes.membership(entityTypes)),
    memberTest(() => table.state.values, states && table.states.membership(states)),
    memberTest(() => table.assignee.values, assignees && table.officers.membership(assignees)),
    memberTest(() => table.reviewer.values, reviewers && table.officers.membership(reviewers)),
    timeTest(table.createdAt.values, filters.createdAtAfter, filters.createdAtBefore),
    timeTest(table.updatedAt.values, filters.updatedAtAfter, filters.updatedAtBefore),
    executionsTest(table, filters),
  ]);
}
