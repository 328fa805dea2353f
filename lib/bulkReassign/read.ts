import "server-only";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { officers, operations } from "@/lib/db/schema";
import { DeskError, titleOf } from "@/lib/errors";
import type { Plan, PlanProgress, PlanRow, RowsAnswer, RowsQuery } from "./contract";
import { ROWS_A_PAGE } from "./contract";
import { rowResult } from "./rowResult";
import type { RowResult } from "@/lib/domain/planStates";

export type StoredPlan = typeof plans.$inferSelect;

/** Plans shown in the list. */
const MOST_LISTED = 50;
/** The speed is measured over this time. */
const WINDOW_MS = 20_000;

/** The latest plans, newest first. In: the maker, where plans of others are out of sight. */
export async function listPlans(onlyOf?: string): Promise<Plan[]> {
  const rows = await withMakers()
    .where(onlyOf ? eq(plans.madeBy, onlyOf) : undefined)
    .orderBy(desc(plans.madeAt))
    .limit(MOST_LISTED);
  return Promise.all(rows.map(describe));
}

/** One plan with its progress; `onlyOf` as for `listPlans`. Throws DeskError NOT_FOUND. */
export async function readPlan(id: string, onlyOf?: string): Promise<Plan> {
  const [row] = await withMakers().where(and(eq(plans.id, id), onlyOf ? eq(plans.madeBy, onlyOf) : undefined));
  if (!row) throw new DeskError("NOT_FOUND", { detail: "Plan not found.", sent: "no" });
  return describe(row);
}

const withMakers = () =>
  getDb()
    .select({ plan: plans, madeBy: officers.canonicalName })
    .from(plans)
    .innerJoin(officers, eq(officers.id, plans.madeBy))
    .$dynamic();

async function describe({ plan, madeBy }: { plan: StoredPlan; madeBy: string }): Promise<Plan> {
  const { id, kind, title, role, state, digest, counts, originId, reason } = plan;
  return {
    ...{ id, kind, title, role, state, digest, counts, madeBy },
    originId: originId ?? undefined,
    reason: reason ?? undefined,
    expired: state === "sealed" && plan.expiresAt.getTime() <= Date.now(),
    madeAt: plan.madeAt.toISOString(),
    expiresAt: plan.expiresAt.toISOString(),
    confirmedAt: plan.confirmedAt?.toISOString(),
    endedAt: plan.endedAt?.toISOString(),
    progress: state === "sealed" ? { results: {} } : await progressOf(plan),
  };
}

/** How many rows came to what. */
export async function countResults(planId: string): Promise<Partial<Record<RowResult, number>>> {
  const counted = await getDb()
    .select({ result: rowResult, count: sql<number>`count(*)::int` })
    .from(planRows)
    .innerJoin(plans, eq(plans.id, planRows.planId))
    .leftJoin(operations, eq(operations.id, planRows.operationId))
    .where(eq(planRows.planId, planId))
    .groupBy(sql`1`);
  return Object.fromEntries(counted.flatMap(({ result, count }) => (result ? [[result, count]] : [])));
}

async function progressOf(plan: StoredPlan): Promise<PlanProgress> {
  const results = await countResults(plan.id);
  if (plan.state !== "running" || !plan.runsSince) return { results };
  const window = Math.min(WINDOW_MS, Date.now() - plan.runsSince.getTime());
  const since = new Date(Date.now() - window);
  const ended = await getDb().$count(planRows, and(eq(planRows.planId, plan.id), gt(planRows.endedAt, since)));
  const perSecond = window > 0 ? (ended * 1_000) / window : 0;
  const waiting = results.waiting ?? 0;
  return { results, perSecond, ...(perSecond > 0 && { secondsLeft: Math.ceil(waiting / perSecond) }) };
}

/** A page of a plan's rows in its order. */
export async function readRows(planId: string, { page, verdict, result }: RowsQuery): Promise<RowsAnswer> {
  const wanted = and(
    eq(planRows.planId, planId),
    verdict && eq(planRows.verdict, verdict),
    result && sql`${rowResult} = ${result}`,
  );
  const [rows, [counted]] = await Promise.all([
    selectRows()
      .where(wanted)
      .orderBy(asc(planRows.ordinal))
      .limit(ROWS_A_PAGE)
      .offset((page - 1) * ROWS_A_PAGE),
    getDb()
      .select({ count: sql<number>`count(*)::int` })
      .from(planRows)
      .innerJoin(plans, eq(plans.id, planRows.planId))
      .leftJoin(operations, eq(operations.id, planRows.operationId))
      .where(wanted),
  ]);
  return { rows: rows.map(toRow), total: counted?.count ?? 0, page };
}

/** Rows with their results, to be narrowed by the caller. */
export const selectRows = () =>
  getDb()
    .select({
      row: planRows,
      result: rowResult,
      operation: { state: operations.state, errorCode: operations.errorCode },
    })
    .from(planRows)
    .innerJoin(plans, eq(plans.id, planRows.planId))
    .leftJoin(operations, eq(operations.id, planRows.operationId))
    .$dynamic();

type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number];

/** A row as it crosses our wire. The result of its operation is given once the row itself has ended. */
export function toRow({ row, result, operation }: SelectedRow): PlanRow {
  const { ordinal, entityId, serviceName, verdict, name, fromName, toName, endedAt } = row;
  return {
    ...{ ordinal, entityId, serviceName, verdict },
    ...present({ name, from: fromName, to: toName, result, endedAt: endedAt?.toISOString() }),
    ...(result !== null && result !== "waiting" && present(endOf(row, operation))),
  };
}

function endOf({ operationId, errorCode }: SelectedRow["row"], operation: SelectedRow["operation"]) {
  const failure = titleOf(errorCode ?? operation?.errorCode);
  return { operationId, operationState: operation?.state, failure };
}

/** The members that hold something: our wire knows no null. */
function present<Members extends object>(members: Members) {
  const held = Object.entries(members).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(held) as { [Name in keyof Members]?: NonNullable<Members[Name]> };
}
