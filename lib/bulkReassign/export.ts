import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { csvHead, csvOf } from "@/lib/csv";
import { zonedIso } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { planRows } from "@/lib/db/plansSchema";
import { onRecordOnly } from "@/lib/writes/onRecord";
import type { PlanKind } from "@/lib/domain/planStates";
import { RESULT_WORDS } from "@/lib/domain/planWords";
import type { Plan, PlanRow } from "./contract";
import { recordPlan } from "./onRecord";
import { readPlan, selectRows, toRow } from "./read";
import { ownOnly } from "./sight";
import { wordOfVerdict } from "./words";

const COLUMNS = [
  "Entity ID",
  "Service",
  "Name",
  "From",
  "To",
  "Planned change",
  "Result",
  "Failure",
  "Operation ID",
  "Ended at",
];
const BATCH = 500;

/**
 * A plan with the result of each row, as CSV; on record before its first byte. Out: the name of the file and its text,
 * made while it is sent. Throws DeskError NOT_FOUND, AUDIT_UNAVAILABLE.
 */
export async function exportPlan(
  officer: Officer,
  id: string,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const plan = await readPlan(id, await ownOnly(officer));
  await recordExport(officer, plan, "csv");
  return { name: `countersign-plan-${id}.csv`, text: linesOf(plan, officer.timeZone) };
}

/** A plan for paper: itself and every row of it; on record like a file. Throws DeskError NOT_FOUND, AUDIT_UNAVAILABLE. */
export async function printPlan(officer: Officer, id: string): Promise<{ plan: Plan; rows: PlanRow[] }> {
  const plan = await readPlan(id, await ownOnly(officer));
  await recordExport(officer, plan, "print");
  const rows: PlanRow[] = [];
  for await (const batch of batchesOf(id)) rows.push(...batch);
  return { plan, rows };
}

function recordExport(officer: Officer, { id: planId, title }: Plan, format: "csv" | "print"): Promise<void> {
  return onRecordOnly(() =>
    getDb().transaction((transaction) => recordPlan(transaction, officer, "export-plan", { planId, title, format })),
  );
}

async function* linesOf({ id, kind }: Plan, timeZone = "UTC"): AsyncGenerator<string> {
  yield csvHead(COLUMNS);
  for await (const rows of batchesOf(id)) yield csvOf(rows.map((row) => cellsOf(row, kind, timeZone)));
}

/** The rows of a plan in their order, some at a time. */
async function* batchesOf(id: string): AsyncGenerator<PlanRow[]> {
  for (let last = 0; ;) {
    const rows = await selectRows()
      .where(and(eq(planRows.planId, id), gt(planRows.ordinal, last)))
      .orderBy(asc(planRows.ordinal))
      .limit(BATCH);
    if (rows.length > 0) yield rows.map(toRow);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.row.ordinal ?? last;
  }
}

function cellsOf(row: PlanRow, kind: PlanKind, timeZone: string) {
  const { entityId, serviceName, name, from, to, verdict, result, failure, operationId, endedAt } = row;
  const words = [wordOfVerdict(verdict, kind).label, result && RESULT_WORDS[result].label];
  return [
    entityId,
    serviceName,
    name,
    from,
    to,
    ...words,
    failure,
    operationId,
    endedAt && zonedIso(endedAt, timeZone),
  ];
}
