import "server-only";
import { and, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { getPolicy } from "@/lib/policy/service";
import { faultOfWording, possibleFillings } from "@/lib/templates/wordingRules";
import { templatesFor } from "@/lib/templates/formRules";
import { listTemplates } from "@/lib/templates/service";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { transactAs } from "@/lib/writes/transactAs";
import type { AskedPlan, Confirmation, PlanAnswer, PlansAnswer, RowsAnswer, RowsQuery } from "./contract";
import { RESTING } from "./endPlan";
import { repeatPlan, takeBackPlan } from "./follow";
import { makePlan } from "./make";
import { ownOnly } from "./sight";
import { recordPlan } from "./onRecord";
import { listPlans, readPlan, readRows, type StoredPlan } from "./read";
import { rousePlans } from "./rouse";
import { digestOfPlan } from "./planDigest";
import type { PlanState } from "@/lib/domain/planStates";

/** `POST /api/bulk-reassign`. Throws DeskError. */
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

/** A new plan that undoes one. Throws DeskError. */
export async function undoPlan(officer: Officer, headers: Headers, id: string): Promise<PlanAnswer> {
  return showPlan(officer, await takeBackPlan(officer, headers, id));
}

/**
 * Confirms a plan, once, by its maker, while it is neither expired nor changed; it runs from then on. The same request
 * again changes nothing. Throws DeskError NOT_FOUND, FORBIDDEN, VALIDATION, NOT_POSSIBLE, AUDIT_UNAVAILABLE.
 */
export async function confirmPlan(officer: Officer, id: string, { comment }: Confirmation): Promise<PlanAnswer> {
  const plan = await requirePlan(id);
  if (plan.madeBy !== officer.id) throw notPossible("Only the person who created a plan can confirm it.");
  const reason = comment.text;
  if (plan.confirmedAt && plan.reason === reason) return showPlan(officer, id);
  await requireReason(reason);
  await requireUntouched(plan);
  const now = new Date();
  await enter(officer, plan, {
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

/** Pauses a plan between two rows; it can be resumed. Throws DeskError NOT_POSSIBLE unless it runs. */
export function pausePlan(officer: Officer, id: string): Promise<PlanAnswer> {
  return step(officer, id, { from: ["running"], to: "paused", action: "plan-paused", set: RESTING });
}

/** Resumes a paused plan. Throws DeskError NOT_POSSIBLE unless it is paused. */
export async function resumePlan(officer: Officer, id: string): Promise<PlanAnswer> {
  const set = { runsSince: new Date() };
  const answer = await step(officer, id, { from: ["paused"], to: "running", action: "plan-resumed", set });
  await rouseQuietly();
  return answer;
}

/** Cancels a plan: rows not tried yet stay as they are. Throws DeskError NOT_POSSIBLE once it has ended. */
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
  const { plan } = await showPlan(officer, id);
  await enter(officer, plan, what);
  return showPlan(officer, id);
}

/** The transition and its ledger row, both or neither, and only from a state that allows it. */
async function enter(officer: Officer, { id, title }: Pick<StoredPlan, "id" | "title">, what: Step): Promise<void> {
  const { from, to, action, set, only, detail } = what;
  await onRecordOnly(() =>
    transactAs(officer, { action: "plan-moves" }, async (transaction) => {
      const [entered] = await transaction
        .update(plans)
        .set({ ...set, state: to })
        .where(and(eq(plans.id, id), inArray(plans.state, from), only))
        .returning({ id: plans.id });
      if (!entered) throw notPossible(await whyNot(id, to));
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
    return "The plan has expired: the cases may have changed. Create a new one.";
  return `The plan ${STANDING[state]}. Nothing was changed by this request.`;
}

async function requirePlan(id: string): Promise<StoredPlan> {
  const [plan] = await getDb().select().from(plans).where(eq(plans.id, id));
  if (!plan) throw new DeskError("NOT_FOUND", { detail: "Plan not found.", sent: "no" });
  return plan;
}

/** The seal says that what is confirmed is what was shown. */
async function requireUntouched(plan: StoredPlan): Promise<void> {
  const rows = await getDb().select().from(planRows).where(eq(planRows.planId, plan.id)).orderBy(planRows.ordinal);
  if (digestOfPlan(plan, rows) === plan.digest) return;
  throw notPossible("The plan has changed since it was created. Create a new one.");
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

/** The plan runs even if enqueuing fails now: every instance looks for work by itself. */
const rouseQuietly = () =>
  rousePlans().catch((error: unknown) => log().warn({ event: "plans-asleep", error: describeError(error) }));

const notPossible = (detail: string) => new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
