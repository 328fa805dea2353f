import "server-only";
import { is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import * as approvals from "./approvalsSchema";
import { getDb } from "./client";
import * as desk from "./deskSchema";
import * as directory from "./directorySchema";
import * as plans from "./plansSchema";
import * as schema from "./schema";
import { databaseUnavailable } from "./unavailable";

/** Every table of this version. */
const TABLES = Object.values({ ...schema, ...approvals, ...desk, ...directory, ...plans }).filter((each) =>
  is(each, PgTable),
);

/** Whether the database can be used, in words. */
export interface DatabaseStanding {
  ok: boolean;
  words: string;
}

/** Asks every table of this version for nothing: it answers, is migrated and lets the desk's role read. Never throws. */
export async function probeDatabase(): Promise<DatabaseStanding> {
  try {
    for (const table of TABLES) await getDb().select().from(table).limit(0);
    return { ok: true, words: "The database answers, with every table of this version." };
  } catch (error) {
    return { ok: false, words: databaseUnavailable(error).message };
  }
}
