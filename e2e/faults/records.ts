import { asc } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerRows, operations } from "@/lib/db/schema";
import type { RunRecord } from "./runRecord";

/** What our own tables say, for the judge. */
export async function recordsIn(database: Queryable): Promise<Pick<RunRecord, "operations" | "ledger">> {
  return {
    operations: await database.select().from(operations),
    ledger: await database
      .select({ operationId: ledgerRows.operationId, outcome: ledgerRows.outcome })
      .from(ledgerRows)
      .orderBy(asc(ledgerRows.sequence)),
  };
}
