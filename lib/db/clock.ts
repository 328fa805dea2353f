import "server-only";
import { type SQL, sql } from "drizzle-orm";

/**
 * The present by the database's clock, for what several instances judge: their own clocks may differ by minutes. In: another moment
 * instead, for tests. Out: an expression to select, insert or compare with.
 */
export function momentOf(at?: Date): SQL<Date> {
  const moment = at ? sql<Date>`${at.toISOString()}::timestamptz` : sql<Date>`now()`;
  return moment.mapWith((value: string | Date) => new Date(value));
}
