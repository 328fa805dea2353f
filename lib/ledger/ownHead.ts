import "server-only";
import type { Queryable } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { canonical } from "@/lib/digest";
import { keyedHash, keyIdOf } from "./chain";
import { newestRow } from "./rows";
import { type ExportedRow, type Head, NO_HEAD } from "./verify";
import { OwnError } from "@/lib/ownError";

/**
 * The newest row was not written under this server's key: nothing is appended to it. The message says why and what to
 * do.
 */
export class LedgerHeadError extends OwnError {
  static override readonly label = "LedgerHeadError";
}

/**
 * The head of the ledger, recomputed under this server's key: a server with another key, or one that finds a foreign
 * row, appends nothing. One row is read. Throws LedgerHeadError, and the driver's error.
 */
export async function ownHead(database: Queryable): Promise<Head> {
  const newest = await newestRow(database);
  if (!newest) return NO_HEAD;
  const problem = problemOfHead(getEnv().LEDGER_KEY, newest);
  if (problem) throw new LedgerHeadError(problem);
  return { sequence: newest.row.sequence, hash: newest.hash, publicHash: newest.publicHash };
}

function problemOfHead(key: string, { row, hash }: ExportedRow): string | undefined {
  if (keyedHash(key, canonical(row)) === hash) return undefined;
  const own = keyIdOf(key);
  if (row.keyId !== undefined && row.keyId !== own)
    return (
      `LEDGER_KEY is not the key the ledger is written with: its newest row, ${row.sequence}, says key id ${row.keyId}, ` +
      `this server's is ${own}. Set LEDGER_KEY to the right one; if the row should not be there, see npm run ledger:seam.`
    );
  return (
    `The ledger's newest row, ${row.sequence}, does not verify with this server's LEDGER_KEY (id ${own}): the key is another, ` +
    "or the row was changed or put there by somebody else. Set the right LEDGER_KEY; if it is right, see npm run ledger:seam."
  );
}
