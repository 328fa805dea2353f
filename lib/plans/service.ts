import "server-only";
import { and, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { getPolicy } from "@/lib/policy/service";
import { faultOfWording, possibleFillings } from "@/lib/policy/wordingRules";
import { templatesFor } from "@/lib/templates/formRules";
import { listTemplates } from "@/lib/templates/service";
import { onRecordOnly } from "@/lib/writes/onRecord";
import type { AskedPlan, Confirmation, PlanAnswer, PlansAnswer, RowsAnswer, RowsQuery } from "./contract";
import { RESTING } from "./endPlan";
import { repeatPlan, takeBackPlan } from "./follow";
import { makePlan } from "./make";
import { ownOnly } from "./sight";
import { recordPlan, requirePlanner } from "./onRecord";
import { listPlans, readPlan, readRows, type StoredPlan } from "./read";
import { rousePlans } from "./rouse";
import { sealOf } from "./seal";
import type { PlanState } from "./states";

/** `POST /api/plans`. Throws DeskError. */
export async function createPlan(officer: Officer, headers: Headers, asked: AskedPlan): Promise<PlanAnswer> {
  return showPlan(officer, await makePlan(officer, headers, asked));
}

/** One plan. Throws DeskError NOT_FOUND. */
export async function showPlan(officer: Officer, id: string): Promise<PlanAnswer> {
  return { plan: await readPlan(id, await ownOnly(officer)) };
}

/** The latest plans. */
export async function showPlans(officer: Officer): Promise<PlansAnswer> {
  return { plans: await listPlans(await ownOnly(officer)) };
}

/** A page of a plan's rows. Throws DeskError NOT_FOUND. */
export async function showRows(officer: Officer, id: string, query: RowsQuery): Promise<RowsAnswer> {
  await readPlan(id, await ownOnly(officer));
  return readRows(id, query);
}

/** A new plan for what failed in one that has ended. Throws DeskError. */
export async function retryPlan(officer: Officer, headers: Headers, id: string): Promise<PlanAnswer> {
  return showPlan(officer, await repeatPlan(officer, headers, id));
}

/** A new plan that gives back what one has moved. Throws DeskError. */
export async function undoPlan(officer: Officer, headers: Headers, id: string): Promise<PlanAnswer> {
  return showPlan(officer, await takeBackPlan(officer, headers, id));
}

/**
 * Confirms a plan, once, by who made it, while it is neither expired nor touched; it runs from then on. The same request again
 * changes nothing. Throws DeskError NOT_FOUND, FORBIDDEN, VALIDATION, NOT_POSSIBLE, AUDIT_UNAVAILABLE.
 */
export async function confirmPlan(officer: Officer, id: string, { comment }: Confirmation): Promise<PlanAnswer> {
  await requirePlanner(officer);
  const plan = await requirePlan(id);
  if (plan.madeBy !== officer.id) throw notPossible("A plan is confirmed by the one who made it and has seen it.");
  const reason = comment.text;
  if (plan.confirmedAt && plan.reason === reason) return showPlan(officer, id);
  await requireReason(reason);
  await requireUntouched(plan);
  const now = new Date();
  await move(officer, plan, {
    from: ["sealed"],
    to: "running",
    action: "plan-confirmed",
    set: { confirmedAt: now, reason, runsSince: now },
    only: gt(plans.expiresAt, now),
    detail: { reason, digest: plan.digest, counts: plan.counts },
  });
  await rouseQuietly();
  return showPlan(officer, id);
}

/** Stops a plan between two rows; it can go on later. Throws DeskError NOT_POSSIBLE unless it runs. */
export function pausePlan(officer: Officer, id: string): Promise<PlanAnswer> {
  return step(officer, id, { from: ["running"], to: "paused", action: "plan-paused", set: RESTING });
}

/** Lets a paused plan go on. Throws DeskError NOT_POSSIBLE unless it is paused. */
export async function resumePlan(officer: Officer, id: string): Promise<PlanAnswer> {
  const set = { runsSince: new Date() };
  const answer = await step(officer, id, { from: ["paused"], to: "running", action: "plan-resumed", set });
  await rouseQuietly();
  return answer;
}

/** Ends a plan: what has not been tried yet stays as it is. Throws DeskError NOT_POSSIBLE once it has ended. */
export function cancelPlan(officer: Officer, id: string): Promise<PlanAnswer> {
  const set = { ...RESTING, endedAt: new Date() };
  return step(officer, id, { from: ["sealed", "running", "paused"], to: "cancelled", action: "plan-cancelled", set });
}

interface Step {
  from: PlanState[];
  to: PlanState;
  action: "plan-confirmed" | "plan-paused" | "plan-resumed" | "plan-cancelled";
  set?: object;
  only?: SQL;
  detail?: Record<string, unknown>;
}

async function step(officer: Officer, id: string, what: Step): Promise<PlanAnswer> {
  await requirePlanner(officer);
  const { plan } = await showPlan(officer, id);
  await move(officer, plan, what);
  return showPlan(officer, id);
}

/** The change and its ledger row, both or neither, and only from a state it may follow. */
async function move(officer: Officer, { id, title }: Pick<StoredPlan, "id" | "title">, what: Step): Promise<void> {
  const { from, to, action, set, only, detail } = what;
  await onRecordOnly(() =>
    getDb().transaction(async (transaction) => {
      const [moved] = await transaction
        .update(plans)
        .set({ ...set, state: to })
        .where(and(eq(plans.id, id), inArray(plans.state, from), only))
        .returning({ id: plans.id });
      if (!moved) throw notPossible(await whyNot(id, to));
      await recordPlan(transaction, officer, action, { planId: id, title, ...detail });
    }),
  );
}

const STANDING: Record<PlanState, string> = {
  sealed: "has not been confirmed",
  running: "is running already",
  paused: "is paused",
  finished: "has finished",
  cancelled: "was cancelled",
  stopped: "was stopped",
};

async function whyNot(id: string, wanted: PlanState): Promise<string> {
  const { state } = await requirePlan(id);
  if (state === "sealed" && wanted === "running")
    return "The plan has expired: the cases may have moved on. Make a new one. Nothing was sent.";
  return `The plan ${STANDING[state]}. Nothing was changed by this request.`;
}

async function requirePlan(id: string): Promise<StoredPlan> {
  const [plan] = await getDb().select().from(plans).where(eq(plans.id, id));
  if (!plan) throw new DeskError("NOT_FOUND", { detail: "There is no such plan.", sent: "no" });
  return plan;
}

/** The seal says that what is confirmed is what was shown. */
async function requireUntouched(plan: StoredPlan): Promise<void> {
  const rows = await getDb().select().from(planRows).where(eq(planRows.planId, plan.id)).orderBy(planRows.ordinal);
  if (sealOf(plan, rows) === plan.digest) return;
  throw notPossible("The plan is not as it was when it was sealed. Make a new one. Nothing was sent.");
}

/** The policy's rule for the comment of a reassignment, before thousands of rows are refused one by one. */
async function requireReason(text: string): Promise<void> {
  const policy = getPolicy();
  const templates = templatesFor(await listTemplates(), "reassign").map((each) => each.text);
  const possible = possibleFillings(policy, {});
  const message = faultOfWording(policy.comments.reassign, { comment: text, templates, possible });
  if (!message) return;
  throw new DeskError("VALIDATION", { detail: `comment: ${message}`, fields: { "comment.text": message }, sent: "no" });
}

/** The plan runs whether or not it can be begun this very moment: every instance looks for work by itself. */
const rouseQuietly = () =>
  rousePlans().catch((error: unknown) => log().warn({ event: "plans-asleep", error: describeError(error) }));

const notPossible = (detail: string) => new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
