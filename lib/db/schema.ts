import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FieldChange, OperationTarget, Race } from "@/lib/domain/change";
import type { Seen } from "@/lib/domain/change";
import type { OperationState, Proof } from "@/lib/domain/operationStates";
import type { Role } from "@/lib/domain/roles";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** People of the desk. `canonicalName` is what goes into the vendor's assignee and reviewer; unique after folding. */
export const officers = pgTable(
  "officers",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull(),
    canonicalName: text("canonical_name").notNull(),
    foldedName: text("folded_name").notNull(),
    /** None yet: somebody who signed in for the first time and waits for a lead to grant rights. */
    role: text("role").$type<Role>(),
    /** Officers with the same key are one person with several accounts; four eyes are never theirs alone. */
    personKey: text("person_key"),
    /** The services this officer sees by name; all where there is none. */
    services: jsonb("services").$type<string[]>(),
    /** The child accounts this officer may work in; where there is none, the account the desk is set up for. */
    childAccounts: jsonb("child_accounts").$type<string[]>(),
    /** Which of them at present. */
    childAccount: text("child_account"),
    passwordHash: text("password_hash"),
    disabled: boolean("disabled").notNull().default(false),
    awayUntil: moment("away_until"),
    coveredById: uuid("covered_by_id").references((): AnyPgColumn => officers.id),
    timeZone: text("time_zone"),
    /** Single-key shortcuts are in force unless the officer switched them off (WCAG 2.1.4). */
    singleKeys: boolean("single_keys").notNull().default(true),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("officers_email").on(table.email), uniqueIndex("officers_folded_name").on(table.foldedName)],
);

/** One row a signed-in browser; checked on every request, so that ending one works at once. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    officerId: uuid("officer_id")
      .notNull()
      .references(() => officers.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastSeenAt: moment("last_seen_at").notNull().defaultNow(),
    endedAt: moment("ended_at"),
    /** The identity provider that vouched for the officer; none where a password did. */
    issuer: text("issuer"),
  },
  (table) => [index("sessions_officer").on(table.officerId)],
);

/**
 * Sign-in attempts that failed, counted by whom they aimed at and where they came from. The key is a keyed digest: what
 * people type into the wrong field is not kept.
 */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  blockedUntil: moment("blocked_until"),
  updatedAt: moment("updated_at").notNull(),
});

/** How a person settled an operation: under which Idempotency-Key, with what, and who. */
export interface Resolution {
  key: string;
  fingerprint: string;
  officerId: string;
}

/** Applied, by what the vendor shows and not by the word of a person. */
export const PROVEN = sql`state in ('CONFIRMED', 'SUPERSEDED') and proof <> 'human'`;

/** One row a mutation that reached step 5 of the write road. The id is a ULID and is part of the vendor's comment. */
export const operations = pgTable(
  "operations",
  {
    id: text("id").primaryKey(),
    officerId: uuid("officer_id")
      .notNull()
      .references(() => officers.id),
    // As whom it was sent: the officer's e-mail then, which the vendor's audit shows as the source of the change.
    sentAs: text("sent_as"),
    // The account it was written in; absent for that of the desk itself.
    childAccount: text("child_account"),
    idempotencyKey: uuid("idempotency_key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    action: text("action").notNull(),
    target: jsonb("target").$type<OperationTarget>().notNull(),
    changes: jsonb("changes").$type<FieldChange[]>().notNull(),
    baselineEtag: text("baseline_etag").notNull(),
    baselineRequestId: text("baseline_request_id"),
    state: text("state").$type<OperationState>().notNull(),
    proof: text("proof").$type<Proof>(),
    upstreamRequestId: text("upstream_request_id"),
    errorCode: text("error_code"),
    createdAt: moment("created_at").notNull().defaultNow(),
    sentAt: moment("sent_at"),
    settledAt: moment("settled_at"),
    looks: integer("looks").notNull().default(0),
    nextLookAt: moment("next_look_at"),
    leaseUntil: moment("lease_until"),
    // What the read before the write accounts for, and what slipped in after it.
    seen: jsonb("seen").$type<Seen>(),
    race: jsonb("race").$type<Race>(),
    raceQuestions: integer("race_questions").notNull().default(0),
    raceCheckAt: moment("race_check_at"),
    resolution: jsonb("resolution").$type<Resolution>(),
  },
  (table) => [
    uniqueIndex("operations_officer_key").on(table.officerId, table.idempotencyKey),
    index("operations_entity").on(sql`lower(${table.target}->>'entityId')`),
    index("operations_unsettled")
      .on(table.nextLookAt)
      .where(sql`${table.settledAt} is null`),
    index("operations_race_check")
      .on(table.raceCheckAt)
      .where(sql`${table.raceCheckAt} is not null`),
    // One request of the vendor's proves one operation.
    uniqueIndex("operations_proof").on(table.upstreamRequestId).where(PROVEN),
    index("operations_officer").on(table.officerId, table.createdAt),
    index("operations_needs_human")
      .on(table.createdAt)
      .where(sql`${table.state} = 'NEEDS_HUMAN'`),
  ],
);

/**
 * The ledger: append-only, chained. Personal content is in `ledger_details`, tied in by its digest, so that it can be
 * erased by law without breaking the chain.
 */
export const ledgerRows = pgTable(
  "ledger_rows",
  {
    sequence: bigint("sequence", { mode: "number" }).primaryKey(),
    at: moment("at").notNull(),
    actorId: uuid("actor_id"),
    actorRole: text("actor_role").$type<Role | "system">(),
    operationId: text("operation_id"),
    action: text("action").notNull(),
    outcome: text("outcome").notNull(),
    entityId: text("entity_id"),
    serviceName: text("service_name"),
    workflowExecutionId: text("workflow_execution_id"),
    baselineEtag: text("baseline_etag"),
    upstreamRequestId: text("upstream_request_id"),
    detailDigest: text("detail_digest"),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
    // Absent in the rows that are older than the public chain, which begins with a seam (lib/ledger/seam.ts).
    keyId: text("key_id"),
    publicHash: text("public_hash"),
    seam: text("seam"),
  },
  (table) => [
    // Each ends in the sequence: a page of any filter is read off the index, newest first, however long the ledger is.
    index("ledger_rows_entity").on(sql`lower(${table.entityId})`, sql`lower(${table.serviceName})`, table.sequence),
    index("ledger_rows_operation").on(table.operationId, table.sequence),
    index("ledger_rows_actor").on(table.actorId, table.sequence),
    index("ledger_rows_action").on(table.action, table.sequence),
    index("ledger_rows_action_outcome").on(table.action, table.outcome, table.sequence),
    index("ledger_rows_outcome").on(table.outcome, table.sequence),
    index("ledger_rows_at").on(table.at, table.sequence),
  ],
);

/** The erasable part of a ledger row: before → after, comment, names. `salt` keeps the digest from being guessed. */
export const ledgerDetails = pgTable(
  "ledger_details",
  {
    sequence: bigint("sequence", { mode: "number" })
      .primaryKey()
      .references(() => ledgerRows.sequence),
    salt: text("salt").notNull(),
    detail: jsonb("detail").notNull(),
  },
  (table) => [
    index("ledger_details_reason")
      .on(sql`(${table.detail}->>'reasonCode')`, table.sequence)
      .where(sql`${table.detail}->>'reasonCode' is not null`),
  ],
);
