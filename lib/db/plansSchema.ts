import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { PlanKind, PlanState, RowOutcome, RowVerdict } from "@/lib/domain/planStates";
import { officers } from "./schema";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Moves of many cases, sealed before they are confirmed: what is confirmed is what was shown. */
export const plans = pgTable(
  "plans",
  {
    /** The Idempotency-Key of the request that made it: a request that arrives twice makes one plan. */
    id: uuid("id").primaryKey(),
    kind: text("kind").$type<PlanKind>().notNull(),
    /** The plan that this one repeats or takes back. */
    originId: uuid("origin_id"),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => officers.id),
    /** What was asked for, in words. */
    title: text("title").notNull(),
    /** Which of the two roles of a case it fills. */
    role: text("role").$type<"assignee" | "reviewer">().notNull(),
    state: text("state").$type<PlanState>().notNull(),
    /** Over the plan and all its rows. */
    digest: text("digest").notNull(),
    counts: jsonb("counts").$type<Partial<Record<RowVerdict, number>>>().notNull(),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    confirmedAt: moment("confirmed_at"),
    /** Why, in the words of the lead who confirmed it. */
    reason: text("reason"),
    endedAt: moment("ended_at"),
    /** How long it has run before it was paused last, and since when it runs now. */
    ranMs: bigint("ran_ms", { mode: "number" }).notNull().default(0),
    runsSince: moment("runs_since"),
  },
  (table) => [index("plans_made").on(table.madeAt), index("plans_state").on(table.state)],
);

/** One case of a plan: as it was seen when the plan was made, and what came of it. */
export const planRows = pgTable(
  "plan_rows",
  {
    planId: uuid("plan_id")
      .notNull()
      .references(() => plans.id),
    ordinal: integer("ordinal").notNull(),
    entityId: text("entity_id").notNull(),
    serviceName: text("service_name").notNull(),
    /** The name shown at planning; erased with the entity's other details. */
    name: text("name"),
    etag: text("etag"),
    fromName: text("from_name"),
    toName: text("to_name"),
    verdict: text("verdict").$type<RowVerdict>().notNull(),
    /** Its last operation on the road of writes, whose state is the row's result. */
    operationId: text("operation_id"),
    outcome: text("outcome").$type<RowOutcome>(),
    errorCode: text("error_code"),
    tries: integer("tries").notNull().default(0),
    notBefore: moment("not_before"),
    /** Since when somebody is at it: what the plan's end leaves behind is then not known to be left as it was. */
    begunAt: moment("begun_at"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.ordinal] }),
    index("plan_rows_entity").on(sql`lower(${table.entityId})`),
    index("plan_rows_ended").on(table.planId, table.endedAt),
  ],
);
