import "server-only";
import { desc, lte } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerRows } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { readCheckpoints } from "./checkpointFile";
import { checkpointSettings } from "./checkpoints";
import { storedRows } from "./rows";
import { type Report, Verification } from "./verification";
import { type Head, NO_HEAD } from "./verify";

/**
 * Verifies the ledger of the database from a row on, against the checkpoints of this instance. In: the sequence to begin
 * after, the most rows to take. Out: what was found, and `next` to go on after where rows are left.
 * Throws the driver's error, and an error when the file of checkpoints cannot be read.
 */
export async function verifyStored(
  database: Queryable,
  { after = 0, most = Infinity }: { after?: number; most?: number } = {},
): Promise<Report & { next?: number }> {
  const settings = checkpointSettings();
  const verification = new Verification({
    key: getEnv().LEDGER_KEY,
    start: await headAt(database, after),
    checkpoints: settings && (await readCheckpoints(settings.file)),
    signer: settings?.signer,
  });
  let rows = 0;
  for await (const row of storedRows(database, after, most)) {
    verification.take(row);
    rows += 1;
  }
  const report = verification.end({ whole: rows < most });
  return rows < most ? report : { ...report, next: report.head.sequence };
}

/** The last row up to a sequence; the beginning where there is none. */
async function headAt(database: Queryable, sequence: number): Promise<Head> {
  if (sequence === 0) return NO_HEAD;
  const [row] = await database
    .select({ sequence: ledgerRows.sequence, hash: ledgerRows.hash })
    .from(ledgerRows)
    .where(lte(ledgerRows.sequence, sequence))
    .orderBy(desc(ledgerRows.sequence))
    .limit(1);
  return row ?? NO_HEAD;
}
