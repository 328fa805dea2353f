import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { planRows } from "@/lib/db/plansSchema";
import { DeskError } from "@/lib/errors";
import { requireIdempotencyKey } from "@/lib/writes/idempotency";
import { readChosen } from "./candidates";
import type { Plan } from "./contract";
import { isMade, storePlan } from "./make";
import { requirePlanner } from "./onRecord";
import { readPlan, selectRows } from "./read";
import { type Candidate, type PlannedRow, planned } from "./rules";
import { ownOnly } from "./sight";
import { rowResult } from "./rowResult";
import { isEnded, type PlanKind, REPEATABLE, type RowResult } from "./states";

type Row = typeof planRows.$inferSelect;

interface Following {
  kind: Exclude<PlanKind, "move">;
  /** Which rows of the plan that is followed. */
  results: readonly RowResult[];
  words: string;
  judge: (row: Row, now: Candidate, plan: Plan) => PlannedRow;
}

const REPEAT: Following = {
  kind: "retry",
  results: REPEATABLE,
  words: "Again",
  judge: (row, now, { role }) => planned(now, role, row.toName ?? undefined),
};

/** Gives each case back to who had it, unless somebody else has it by now; nobody cannot be given a case. */
const TAKE_BACK: Following = {
  kind: "undo",
  results: ["confirmed"],
  words: "Undo",
  judge: (row, now, { role }) =>
    planned({ ...now, isChanged: now[role] !== row.toName }, role, row.fromName ?? undefined),
};

/** A new sealed plan of the rows that failed, to be confirmed with a reason of its own. Out: its id. Throws DeskError. */
export const repeatPlan = (officer: Officer, headers: Headers, id: string) => follow(officer, headers, id, REPEAT);

/** A new sealed plan that takes back what this one did. Out: its id. Throws DeskError. */
export const takeBackPlan = (officer: Officer, headers: Headers, id: string) => follow(officer, headers, id, TAKE_BACK);

async function follow(officer: Officer, headers: Headers, originId: string, following: Following): Promise<string> {
  await requirePlanner(officer);
  const id = requireIdempotencyKey(headers);
  const plan = await readPlan(originId, await ownOnly(officer));
  if (await isMade(officer, id)) return id;
  if (!isEnded(plan.state)) throw new DeskError("NOT_POSSIBLE", { detail: "The plan has not ended yet.", sent: "no" });
  const rows = await rowsOf(originId, following.results);
  const now = await readChosen({ username: officer.email, fresh: true }, rows.map(nameOf));
  const judged = rows.map((row, index) =>
    following.judge(row, now[index] ?? { ...nameOf(row), isMissing: true }, plan),
  );
  const { kind, words } = following;
  return storePlan(officer, { id, kind, originId, title: `${words}: ${plan.title}`, role: plan.role, rows: judged });
}

async function rowsOf(planId: string, results: readonly RowResult[]): Promise<Row[]> {
  const found = await selectRows()
    .where(and(eq(planRows.planId, planId), inArray(sql`${rowResult}`, [...results])))
    .orderBy(asc(planRows.ordinal));
  return found.map(({ row }) => row);
}

const nameOf = ({ entityId, serviceName }: Row) => ({ entityId, serviceName });
