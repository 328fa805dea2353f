import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { csvHead, csvOf } from "@/lib/csv";
import { getDb } from "@/lib/db/client";
import { planRows } from "@/lib/db/plansSchema";
import { onRecordOnly } from "@/lib/writes/onRecord";
import type { PlanRow } from "./contract";
import { recordPlan } from "./onRecord";
import { readPlan, selectRows, toRow } from "./read";
import { ownOnly } from "./sight";
import { RESULT_WORDS, VERDICT_WORDS } from "./words";

const COLUMNS = ["Entity id", "Service", "Name", "From", "To", "Plan", "Result", "Failure", "Operation", "Ended at"];
const BATCH = 500;

/**
 * A plan with what came of each row, as CSV; on record before its first byte. Out: the name of the file and its text, made while
 * it is sent. Throws DeskError NOT_FOUND, AUDIT_UNAVAILABLE.
 */
export async function exportPlan(
  officer: Officer,
  id: string,
): Promise<{ name: string; text: AsyncGenerator<string> }> {
  const { title } = await readPlan(id, await ownOnly(officer));
  await onRecordOnly(() =>
    getDb().transaction((transaction) => recordPlan(transaction, officer, "export-plan", { planId: id, title })),
  );
  return { name: `countersign-plan-${id}.csv`, text: linesOf(id) };
}

async function* linesOf(id: string): AsyncGenerator<string> {
  yield csvHead(COLUMNS);
  for (let at = 0; ; at += BATCH) {
    const rows = await selectRows()
      .where(eq(planRows.planId, id))
      .orderBy(asc(planRows.ordinal))
      .limit(BATCH)
      .offset(at);
    if (rows.length > 0) yield csvOf(rows.map((row) => cellsOf(toRow(row))));
    if (rows.length < BATCH) return;
  }
}

function cellsOf({ entityId, serviceName, name, from, to, verdict, result, failure, operationId, endedAt }: PlanRow) {
  const words = [VERDICT_WORDS[verdict].label, result && RESULT_WORDS[result].label];
  return [entityId, serviceName, name, from, to, ...words, failure, operationId, endedAt];
}
