import "server-only";
import { desc, lte } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { ledgerRows } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { readCheckpoints } from "./checkpointFile";
import { checkpointSettings } from "./checkpoints";
import { seamRows, storedRows } from "./rows";
import { foreignRows } from "./seam";
import { type Report, Verification } from "./verification";
import { type Head, NO_HEAD } from "./verify";

interface Part {
  after?: number;
  publicHash?: string;
  most?: number;
  checkpointFile?: string;
}

/**
 * Verifies the ledger of the database from a row on, against the checkpoints of this instance. In: the sequence to
 * begin after, the public hash there where an earlier part has taken it, the most rows to take, another file of checkpoints than
 * that of the settings. Out: what was found,
 * and `next` to continue after where rows are left. Throws the driver's error, and an error when the file of
 * checkpoints cannot be read.
 */
export async function verifyStored(
  database: Queryable,
  { after = 0, publicHash, most = Infinity, checkpointFile }: Part = {},
): Promise<Report & { next?: number }> {
  const settings = checkpointSettings();
  const means = { key: getEnv().LEDGER_KEY, signer: settings?.signer };
  const verification = new Verification({
    ...means,
    start: await headAt(database, after, publicHash),
    foreign: foreignRows(await seamRows(database), means),
    checkpoints: settings && (await readCheckpoints(checkpointFile ?? settings.file)),
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
async function headAt(
  database: Queryable,
  sequence: number,
  publicHash?: string,
): Promise<Head & { isPublic?: boolean }> {
  if (sequence === 0) return NO_HEAD;
  const [row] = await database
    .select({ sequence: ledgerRows.sequence, hash: ledgerRows.hash, publicHash: ledgerRows.publicHash })
    .from(ledgerRows)
    .where(lte(ledgerRows.sequence, sequence))
    .orderBy(desc(ledgerRows.sequence))
    .limit(1);
  return row ? { ...row, publicHash: row.publicHash ?? publicHash, isPublic: row.publicHash !== null } : NO_HEAD;
}
