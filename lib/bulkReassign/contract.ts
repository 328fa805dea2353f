import { z } from "zod";
import { CASE_ROLES } from "@/lib/domain/caseRoleWords";
import { entityId, vendorName } from "@/lib/frankieone/wire/identifiers";
import { deskUuid } from "@/lib/ids";
import { searchRequest } from "@/lib/worklist/contract";
import { comment } from "@/lib/domain/comment";
import { OPERATION_STATES } from "@/lib/domain/operationStates";
import { MOST_CHOSEN } from "./limits";
import { PLAN_KINDS, PLAN_STATES, ROW_RESULTS, ROW_VERDICTS } from "@/lib/domain/planStates";

/** As a filter of the worklist takes it: an unpaired surrogate is not a name. */
const name = z
  .string()
  .min(1)
  .max(256)
  .refine((value) => value.isWellFormed(), "contains half of a character");

/** A case as the officer saw it: when it was last changed, as far as the screen showed. */
const chosenRow = z.strictObject({ entityId, serviceName: vendorName, touchedAt: z.string().max(64).optional() });
export type ChosenRow = z.infer<typeof chosenRow>;

/** Which cases: chosen ones, all that match a filter of the worklist, or all open ones of a person. */
const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rows"), rows: z.array(chosenRow).min(1).max(MOST_CHOSEN) }),
  z.strictObject({ kind: z.literal("filter"), request: searchRequest }),
  z.strictObject({ kind: z.literal("holder"), name }),
]);
export type PlanSource = z.infer<typeof source>;

/** To whom: one person, or evenly to those with the fewest cases, in all of the team or some of it. */
const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), name }),
  z.strictObject({ kind: z.literal("spread"), among: z.array(name).min(1).max(50).optional() }),
]);

/** The body of `POST /api/bulk-reassign`. Its Idempotency-Key becomes the plan's id. */
export const newPlan = z.strictObject({ role: z.enum(CASE_ROLES).default("assignee"), source, target });
export type NewPlan = z.input<typeof newPlan>;
export type AskedPlan = z.output<typeof newPlan>;

/** The body of `POST /api/bulk-reassign/{id}/confirmation`: why, which becomes the comment of every write. */
export const confirmation = z.strictObject({ comment: z.strictObject({ text: comment }) });
export type Confirmation = z.infer<typeof confirmation>;

export const planParams = z.strictObject({ id: deskUuid });
export const nothingMore = z.strictObject({});

/** How far a plan is. Times are ISO 8601 UTC. */
export const planProgress = z.object({
  results: z.partialRecord(z.enum(ROW_RESULTS), z.number()),
  /** Rows that ended per second recently; absent while the plan does not run. */
  perSecond: z.number().optional(),
  secondsLeft: z.number().optional(),
});
export type PlanProgress = z.infer<typeof planProgress>;

export const plan = z.object({
  id: z.uuid(),
  kind: z.enum(PLAN_KINDS),
  originId: z.uuid().optional(),
  title: z.string(),
  role: z.enum(CASE_ROLES),
  state: z.enum(PLAN_STATES),
  /** Sealed, and nobody can confirm it any more. */
  expired: z.boolean(),
  digest: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  confirmedAt: z.string().optional(),
  endedAt: z.string().optional(),
  reason: z.string().optional(),
  counts: z.partialRecord(z.enum(ROW_VERDICTS), z.number()),
  progress: planProgress,
});
export type Plan = z.infer<typeof plan>;

/** The answer of every route that makes or changes a plan, and of `GET /api/bulk-reassign/{id}`. */
export const planAnswer = z.object({ plan });
export type PlanAnswer = z.infer<typeof planAnswer>;

/** The answer of `GET /api/bulk-reassign`: the latest, newest first. */
export const plansAnswer = z.object({ plans: z.array(plan) });
export type PlansAnswer = z.infer<typeof plansAnswer>;

/** One case of a plan. `result` is absent where the plan does not change it. */
export const planRow = z.object({
  ordinal: z.number(),
  entityId: z.string(),
  serviceName: z.string(),
  name: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  verdict: z.enum(ROW_VERDICTS),
  result: z.enum(ROW_RESULTS).optional(),
  operationId: z.string().optional(),
  operationState: z.enum(OPERATION_STATES).optional(),
  /** The failure in words. */
  failure: z.string().optional(),
  endedAt: z.string().optional(),
});
export type PlanRow = z.infer<typeof planRow>;

export const ROWS_A_PAGE = 100;

/** The query of `GET /api/bulk-reassign/{id}/rows`. */
export const rowsQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000).default(1),
  verdict: z.enum(ROW_VERDICTS).optional(),
  result: z.enum(ROW_RESULTS).optional(),
});
export type RowsQuery = z.infer<typeof rowsQuery>;

export const rowsAnswer = z.object({ rows: z.array(planRow), total: z.number(), page: z.number() });
export type RowsAnswer = z.infer<typeof rowsAnswer>;
