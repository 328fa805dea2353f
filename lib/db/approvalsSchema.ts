import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { FieldChange, OperationTarget } from "@/lib/domain/change";
import type { OperationAction } from "@/lib/domain/operationStates";
import type { ProposalState } from "@/lib/domain/proposalStates";
import { officers, operations } from "./schema";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * Acts that wait for a second person, or did. Of the case only digests are kept: of all the decision rests on, and of its
 * parts, to tell later what has changed. Comments go with an erasure, as those of the ledger do.
 */
export const proposals = pgTable(
  "proposals",
  {
    id: text("id").primaryKey(),
    makerId: uuid("maker_id")
      .notNull()
      .references(() => officers.id),
    idempotencyKey: uuid("idempotency_key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    target: jsonb("target").$type<OperationTarget>().notNull(),
    /** What kind of act it proposes. */
    action: text("action").$type<OperationAction>().notNull(),
    changes: jsonb("changes").$type<FieldChange[]>().notNull(),
    reasonCode: text("reason_code").notNull(),
    comment: text("comment"),
    /** Why it waits for a second person, as the policy of then had it. */
    why: jsonb("why").$type<string[]>().notNull(),
    evidence: text("evidence").notNull(),
    seen: jsonb("seen").$type<Record<string, string>>().notNull(),
    baselineEtag: text("baseline_etag").notNull(),
    /**
     * The reviewer of the case when it was proposed: it is in their list. Permission to decide is judged on the case
     * itself.
     */
    reviewerId: uuid("reviewer_id").references(() => officers.id),
    state: text("state").$type<ProposalState>().notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    decidedBy: uuid("decided_by").references(() => officers.id),
    decidedAt: moment("decided_at"),
    decisionComment: text("decision_comment"),
    operationId: text("operation_id").references(() => operations.id),
    /** When its maker has seen how it ended. */
    makerSeenAt: moment("maker_seen_at"),
  },
  (table) => [
    uniqueIndex("proposals_maker_key").on(table.makerId, table.idempotencyKey),
    // One run has one proposal at a time, and so has each field of one case, a new run for each workflow: two people deciding two of them would decide about each other.
    uniqueIndex("proposals_waiting_run")
      .on(sql`(${table.target}->>'workflowExecutionId')`)
      .where(sql`${table.state} = 'waiting'`),
    uniqueIndex("proposals_waiting_case")
      .on(
        sql`lower(${table.target}->>'entityId')`,
        sql`lower(${table.target}->>'serviceName')`,
        sql`(${table.changes}->0->>'field')`,
        sql`coalesce(${table.target}->>'workflowName', '')`,
      )
      .where(sql`${table.state} = 'waiting' and ${table.target}->>'workflowExecutionId' is null`),
    index("proposals_waiting")
      .on(table.expiresAt)
      .where(sql`${table.state} = 'waiting'`),
    index("proposals_case").on(sql`lower(${table.target}->>'entityId')`, table.createdAt),
    index("proposals_maker").on(table.makerId, table.createdAt),
  ],
);

/** Cases seen with one person in both roles, so that each is put on record once. The names are kept as a digest only. */
export const clashes = pgTable(
  "clashes",
  {
    entityId: text("entity_id").notNull(),
    serviceName: text("service_name").notNull(),
    names: text("names").notNull(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.entityId, table.serviceName] })],
);
