import "server-only";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { csvHead, csvOf } from "@/lib/csv";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { refuseUnless } from "@/lib/writes/permission";
import type { CaseRow, SearchRequest } from "./contract";
import { readPage, type RowPage } from "./pages";
import { isUnassigned } from "./service";
import { requestOf } from "./viewRequest";
import { parseView } from "./viewUrl";
import { wordOfValue } from "./words";

/** Most cases of one file: a hundred of the vendor's calls, one after the other. */
const MOST_ROWS = 10_000;
const PAGE = 100;

const COLUMNS = [
  ...[
    "Entity id",
    "Service",
    "Name",
    "Type",
    "Country",
    "Reference",
    "State",
    "Risk",
    "Workflow",
    "Status",
    "Overridden",
  ],
  ...["Top issue", "More issues", "Assignee", "Reviewer", "Waiting since", "Updated at"],
];

/**
 * The cases of a view as CSV, read page by page while it is sent. In: what stands behind the question mark of the worklist's
 * address. On record before its first byte, as is a refused attempt; what was searched for is not, it may be a person's
 * name. Throws DeskError FORBIDDEN, VALIDATION, AUDIT_UNAVAILABLE, and as the vendor client does.
 */
export async function exportWorklist(
  officer: Officer,
  params: URLSearchParams,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  await refuseUnless(can(officer, "export-worklist"), officer, { action: "export-worklist" });
  const { view, dropped } = parseView(params);
  if (dropped.length > 0)
    throw invalid(`The address holds what is no filter: ${dropped.map(({ name }) => name).join(", ")}.`);
  const { request } = requestOf({ ...view, sort: "updated" }, officer);
  const read = (page: number) => readOne(officer, request, page);
  const first = await read(1);
  if ((first.total ?? 0) > MOST_ROWS) throw invalid(`${first.total} cases match; a file holds ${MOST_ROWS} at most.`);
  const { id, role } = officer;
  const detail = { view: view.id, cases: first.total };
  await onRecordOnly(() =>
    getDb().transaction((transaction) =>
      appendLedger(transaction, { actor: { id, role }, action: "export-worklist", outcome: "DONE", detail }),
    ),
  );
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  return { name: `countersign-cases-${stamp}.csv`, text: linesOf(first, read, request.desk?.unassigned === true) };
}

const invalid = (detail: string) => new DeskError("VALIDATION", { detail, sent: "no" });

/** In the order of creation, in which no case moves from one page to another meanwhile. */
function readOne({ email }: Officer, { search, filters }: SearchRequest, page: number): Promise<RowPage> {
  const query = { page, limit: PAGE, sort: "asc", sortFields: "createdAt" } as const;
  return readPage({ username: email }, { search, filters }, query);
}

async function* linesOf(first: RowPage, read: (page: number) => Promise<RowPage>, onlyUnassigned: boolean) {
  yield csvHead(COLUMNS);
  let page = first;
  for (let number = 1; number <= MOST_ROWS / PAGE; number += 1) {
    const rows = onlyUnassigned ? page.rows.filter(isUnassigned) : page.rows;
    if (rows.length > 0) yield csvOf(rows.map(cellsOf));
    if (!page.hasNext) return;
    page = await read(number + 1);
  }
}

function cellsOf(row: CaseRow) {
  const { workflowExecution: run, risk, topIssue, moreIssues } = row;
  const issue = topIssue?.issue && wordOfValue("issue", topIssue.issue);
  return [
    ...[row.entityId, row.serviceName, row.entityName, row.isOrganization ? "Organisation" : "Individual"],
    ...[row.country, row.customerReference, row.state && wordOfValue("state", row.state)],
    ...[risk?.level && wordOfValue("risk", risk.level), run?.workflowName, run?.status, run?.overridden ? "yes" : "no"],
    ...[issue, moreIssues, row.assignee, row.reviewer, row.waitingSince, row.updatedAt],
  ];
}
