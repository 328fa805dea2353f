import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { csvHead, csvOf } from "@/lib/csv";
import { zonedIso } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import { onRecordOnly } from "@/lib/writes/onRecord";
import type { CaseRow, SearchRequest } from "./contract";
import { rowList } from "./pages";
import { meetsDesk, searchBehind } from "./undecided";
import { requestOf } from "./viewRequest";
import { parseView } from "./viewUrl";
import type { View } from "./views";
import { readWhole, type Whole } from "./walk";
import { filtersOfView, wordOfValue } from "./words";

/** Most cases that are read for one file: about a hundred of the vendor's calls, one after the other. */
const MOST_ROWS = 10_000;
/** How often a list is read that changes while it is read and whose times do not distinguish its cases. */
const LOOKS = 3;
const BATCH = 500;
const BY_CREATION = { sort: "asc", sortFields: "createdAt" } as const;

/** The last line of a file that may lack a case. */
const UNCERTAIN = "The list changed while it was read: a case may be missing from this file. Export it again.";

const COLUMNS = [
  ...[
    "Entity ID",
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
 * The cases of a view as CSV, all of them read before the first byte, so that what is on record is what the file holds.
 * In: the query of the worklist's address. On record before its first byte, without the text that was searched for,
 * which may be a person's name. Throws DeskError VALIDATION, AUDIT_UNAVAILABLE, and as the vendor client does.
 */
export async function exportWorklist(
  officer: Officer,
  params: URLSearchParams,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const { view, dropped } = parseView(params);
  if (dropped.length > 0)
    throw invalid(`The address contains unknown filters: ${dropped.map(({ name }) => name).join(", ")}.`);
  const { rows, certain } = await readRows(officer, requestOf({ ...view, sort: "updated" }, officer).request);
  const { id, role } = officer;
  const detail = { view: view.id, cases: rows.length, filters: filtersOnRecord(view), ...(!certain && { certain }) };
  await onRecordOnly(() =>
    getDb().transaction((transaction) =>
      appendLedger(transaction, { actor: { id, role }, action: "export-worklist", outcome: "DONE", detail }),
    ),
  );
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  return { name: `countersign-cases-${stamp}.csv`, text: linesOf(rows, certain, officer.timeZone) };
}

const invalid = (detail: string) => new DeskError("VALIDATION", { detail, sent: "no" });

async function readRows({ email }: Officer, request: SearchRequest) {
  const list = rowList({ username: email }, searchBehind(request));
  const whole = await readWhole(list, BY_CREATION, { rows: MOST_ROWS, looks: LOOKS });
  if (!whole.complete) throw tooMany(whole);
  const { items, certain } = whole;
  return { rows: items.filter((row) => meetsDesk(row, request.desk)), certain };
}

/** A total is given only where the vendor names one and the officer may know it. */
function tooMany({ total = 0 }: Whole<CaseRow>): DeskError {
  const found = total > MOST_ROWS ? `${total} cases match` : `More than ${MOST_ROWS} cases match`;
  return invalid(`${found}; a file can hold at most ${MOST_ROWS}. Narrow the view and export it again.`);
}

/** Its filters, in words. Of a text search only the field: the text may be a person's name. */
function filtersOnRecord(view: View): string {
  const said = filtersOfView(view).map(({ key, label, value }) => `${label}: ${key === "search" ? "not kept" : value}`);
  return said.join("; ") || "none";
}

async function* linesOf(rows: readonly CaseRow[], certain: boolean, timeZone = "UTC") {
  const cells = (row: CaseRow) => cellsOf(row, timeZone);
  yield csvHead(COLUMNS);
  for (let at = 0; at < rows.length; at += BATCH) yield csvOf(rows.slice(at, at + BATCH).map(cells));
  if (!certain) yield csvOf([[UNCERTAIN]]);
}

/** A missing time of FrankieOne's must not read as if the case did not wait. */
const waitingOf = ({ waits, waitingSince }: CaseRow) => waitingSince ?? (waits ? "unknown" : undefined);

/** Times are in the officer's time zone, with its offset: the days are those of the screen. */
function cellsOf(row: CaseRow, timeZone: string) {
  const { workflowExecution: run, risk, topIssue, moreIssues } = row;
  const issue = topIssue?.issue && wordOfValue("issue", topIssue.issue);
  return [
    ...[row.entityId, row.serviceName, row.entityName, row.isOrganization ? "Organisation" : "Individual"],
    ...[row.country, row.customerReference, row.state && wordOfValue("state", row.state)],
    ...[risk?.level && wordOfValue("risk", risk.level), run?.workflowName, run?.status, run?.overridden ? "yes" : "no"],
    ...[issue, moreIssues, row.assignee, row.reviewer],
    ...[waitingOf(row), row.updatedAt].map((time) => time && zonedIso(time, timeZone)),
  ];
}
