import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { officers } from "./schema";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const ofOfficer = (column = "officer_id") =>
  uuid(column)
    .notNull()
    .references(() => officers.id);

/** A case as the tables of the desk name it; its data stays with the vendor. */
const ofCase = () => ({ entityId: text("entity_id").notNull(), serviceName: text("service_name").notNull() });

/** Views of the worklist an officer has kept: a name for a URL. A shared one is shown to the whole team. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: uuid("id").primaryKey(),
    officerId: ofOfficer(),
    name: text("name").notNull(),
    foldedName: text("folded_name").notNull(),
    /** The query of the worklist's address. */
    params: text("params").notNull(),
    shared: boolean("shared").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("saved_views_officer_name").on(table.officerId, table.foldedName),
    index("saved_views_shared").on(table.shared),
  ],
);

/** What an officer has entered into a form and not yet sent. Deleted when it is sent or discarded, else after a week. */
export const drafts = pgTable(
  "drafts",
  {
    officerId: ofOfficer(),
    ...ofCase(),
    form: text("form").notNull(),
    /** Which execution the form is about, or which hit; empty where it is about the whole profile. */
    workflowExecutionId: text("workflow_execution_id").notNull().default(""),
    values: jsonb("values").$type<Record<string, unknown>>().notNull(),
    /** The version of the case it was entered against. */
    baselineEtag: text("baseline_etag").notNull(),
    updatedAt: moment("updated_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [
    primaryKey({
      name: "drafts_form",
      columns: [table.officerId, table.entityId, table.serviceName, table.form, table.workflowExecutionId],
    }),
    index("drafts_expiry").on(table.expiresAt),
  ],
);

/** Texts a team starts its comments from, kept by leads. Placeholders are in braces. */
export const commentTemplates = pgTable(
  "comment_templates",
  {
    id: uuid("id").primaryKey(),
    title: text("title").notNull(),
    foldedTitle: text("folded_title").notNull(),
    text: text("text").notNull(),
    /** The forms that offer it; empty for all. */
    forms: jsonb("forms").$type<string[]>().notNull(),
    createdBy: ofOfficer("created_by"),
    updatedBy: ofOfficer("updated_by"),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("comment_templates_title").on(table.foldedTitle)],
);

/**
 * When an officer last visited a case, and keyed digests of its parts as they were then: enough to say what has changed
 * since, without keeping what it was.
 */
export const visits = pgTable(
  "visits",
  {
    officerId: ofOfficer(),
    ...ofCase(),
    at: moment("at").notNull(),
    digests: jsonb("digests").$type<Record<string, string>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.officerId, table.entityId, table.serviceName] }),
    index("visits_case").on(table.entityId, table.serviceName),
    index("visits_at").on(table.at),
  ],
);

/** Who has which case open now, one row an officer and case, renewed while the tab is visible. Advisory. */
export const presences = pgTable(
  "presences",
  {
    officerId: ofOfficer(),
    ...ofCase(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entityId, table.serviceName, table.officerId] }),
    index("presences_seen").on(table.seenAt),
  ],
);

/**
 * Notes of officers on cases. What one says stands in the erasable detail of its row in the ledger, which has the note's id as its
 * operation, and nowhere else: there is no second copy that could say something different.
 */
export const notes = pgTable(
  "notes",
  {
    id: text("id").primaryKey(),
    authorId: ofOfficer("author_id"),
    idempotencyKey: uuid("idempotency_key").notNull(),
    ...ofCase(),
    at: moment("at").notNull(),
  },
  (table) => [
    uniqueIndex("notes_author_key").on(table.authorId, table.idempotencyKey),
    index("notes_case").on(sql`lower(${table.entityId})`, sql`lower(${table.serviceName})`),
  ],
);

/** Whom a note mentions, and whether they have seen it. */
export const noteMentions = pgTable(
  "note_mentions",
  {
    noteId: text("note_id")
      .notNull()
      .references(() => notes.id),
    officerId: ofOfficer(),
    /** In which child account they may see the case; absent for that of the desk itself. */
    childAccount: text("child_account"),
    seenAt: moment("seen_at"),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.officerId] }),
    index("note_mentions_unseen")
      .on(table.officerId)
      .where(sql`${table.seenAt} is null`),
  ],
);
