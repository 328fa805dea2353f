import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * What FrankieOne has notified us of, each once, for a month: ids and the name of the event alone. What it says of a case is not
 * kept, as no case data is.
 */
export const webhookNotifications = pgTable(
  "webhook_notifications",
  {
    requestId: text("request_id").notNull(),
    functionName: text("function_name").notNull(),
    /** Empty where the notification names no run. */
    workflowExecutionId: text("workflow_execution_id").notNull().default(""),
    entityId: text("entity_id").notNull(),
    receivedAt: moment("received_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: "webhook_notifications_once",
      columns: [table.requestId, table.functionName, table.workflowExecutionId],
    }),
    index("webhook_notifications_received").on(table.receivedAt),
  ],
);

/** When an entity was last hinted at, and when the open screens were last told of it: once a minute at most. */
export const webhookHints = pgTable(
  "webhook_hints",
  {
    entityId: text("entity_id").primaryKey(),
    hintedAt: moment("hinted_at").notNull(),
    toldAt: moment("told_at").notNull(),
  },
  (table) => [
    index("webhook_hints_due")
      .on(table.toldAt)
      .where(sql`${table.hintedAt} > ${table.toldAt}`),
    index("webhook_hints_hinted").on(table.hintedAt),
  ],
);
