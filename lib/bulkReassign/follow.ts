import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { planRows } from "@/lib/db/plansSchema";
import { DeskError } from "@/lib/errors";
import { requireIdempotencyKey } from "@/lib/writes/idempotency";
import { readChosen } from "./candidates";
import type { Plan } from "./contract";
import { isMade, storePlan } from "./make";
import { readPlan, selectRows } from "./read";
import { type PlannedCase, type PlannedRow, planned } from "./rules";
import { ownOnly } from "./sight";
import { titleOfFollowing } from "./titles";
import { rowResult } from "./rowResult";
import { isEnded, type PlanKind, REPEATABLE, type RowResult } from "@/lib/domain/planStates";

type Row = typeof planRows.$inferSelect;

interface Following {
  kind: Exclude<PlanKind, "move">;
  /** Which rows of the plan that is followed. */
  results: readonly RowResult[];
  plan: (row: Row, now: PlannedCase, plan: Plan) => PlannedRow;
}

const REPEAT: Following = {
  kind: "retry",
  results: REPEATABLE,
  plan: (row, now, { role }) => planned(now, role, row.toName ?? undefined),
};

/** Gives each case back to its former holder, unless somebody else has it by now; a case that nobody had stays. */
const TAKE_BACK: Following = {
  kind: "undo",
  results: ["confirmed"],
  plan: (row, now, { role }) =>
    planned({ ...now, isChanged: now[role] !== row.toName }, role, row.fromName ?? undefined),
};

/** A new sealed plan of the rows that failed, to be confirmed with a reason of its own. Out: its id. Throws DeskError. */
export const repeatPlan = (officer: Officer, headers: Headers, id: string) => follow(officer, headers, id, REPEAT);

/** A new sealed plan that undoes this one. Out: its id. Throws DeskError. */
export const takeBackPlan = (officer: Officer, headers: Headers, id: string) => follow(officer, headers, id, TAKE_BACK);

async function follow(officer: Officer, headers: Headers, originId: string, following: Following): Promise<string> {
  const id = requireIdempotencyKey(headers);
  const plan = await readPlan(originId, await ownOnly(officer));
  if (await isMade(officer, id)) return id;
  if (!isEnded(plan.state)) throw new DeskError("NOT_POSSIBLE", { detail: "The plan has not ended yet.", sent: "no" });
  const rows = await rowsOf(originId, following.results);
  const now = await readChosen({ username: officer.email, fresh: true }, rows.map(nameOf));
  const followed = rows.map((row, index) =>
    following.plan(row, now[index] ?? { ...nameOf(row), isMissing: true }, plan),
  );
  const { kind } = following;
  return storePlan(officer, {
    id,
    kind,
    originId,
    title: titleOfFollowing(kind, followed),
    role: plan.role,
    rows: followed,
  });
}

async function rowsOf(planId: string, results: readonly RowResult[]): Promise<Row[]> {
  const found = await selectRows()
    .where(and(eq(planRows.planId, planId), inArray(sql`${rowResult}`, [...results])))
    .orderBy(asc(planRows.ordinal));
  return found.map(({ row }) => row);
}

const nameOf = ({ entityId, serviceName }: Row) => ({ entityId, serviceName });
