import { type Checkpoint } from "./checkpoint";
import { agree, type Head } from "./verify";

const EVERY_ROWS = 1_000;
const EVERY_MS = 10 * 60_000;

/** Is it time to sign the head? Every 1,000 rows, every ten minutes while rows are added, and `atOnce` with any new row. */
export function isDue(newest: Checkpoint | undefined, head: Head, now: Date, atOnce = false): boolean {
  if (!newest) return true;
  const rows = head.sequence - newest.sequence;
  if (atOnce) return rows > 0;
  return rows >= EVERY_ROWS || (rows > 0 && now.getTime() - Date.parse(newest.at) >= EVERY_MS);
}

/**
 * Does the database still hold the rows that were signed? In: the source in words ("the checkpoint of …"), the signed
 * row, the rows found with the last of all. Out: why not, or undefined.
 */
export function contradiction(voucher: string, vouched: Head, found: readonly Head[]): string | undefined {
  const row = found.find(({ sequence }) => sequence === vouched.sequence);
  if (row && agree(row, vouched)) return undefined;
  if (row)
    return `Row ${vouched.sequence} is not the one ${voucher} vouches for: the ledger was rewritten or replaced.`;
  const end = found.at(-1)?.sequence ?? 0;
  const where =
    end < vouched.sequence ? `the ledger ends at row ${end}: it was cut or is an old copy` : "it is missing";
  return `Row ${vouched.sequence} is not there, although ${voucher} vouches for it; ${where}.`;
}
