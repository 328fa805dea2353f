import type { CaseRow } from "./contract";
import { rowKey } from "./rowKey";

/** What turning to the next page of a list that moves has come to. */
export interface Turned {
  /** Rows that came onto the page before and are on neither: one has passed them by. */
  passed: CaseRow[];
  /** Rows that were on the page before as it was shown, and are on this one again. */
  again: CaseRow[];
  /** The page before holds none of its former rows: more may have moved than can be counted. */
  isFar: boolean;
}

/**
 * What one passes by, or meets again, when one turns to the next page of a list that moves: the vendor pages by offset, so that what
 * leaves the page before, or goes to its end, draws others onto it, and what enters pushes others off it. In: the page before as
 * it was shown and as it is now, and the page that is shown.
 */
export function turnedPast(shown: readonly CaseRow[], now: readonly CaseRow[], next: readonly CaseRow[]): Turned {
  const before = new Set(shown.map(rowKey));
  const here = new Set(next.map(rowKey));
  const passed = now.filter((row) => !before.has(rowKey(row)) && !here.has(rowKey(row)));
  const again = next.filter((row) => before.has(rowKey(row)));
  const isFar = before.size > 0 && !now.some((row) => before.has(rowKey(row)));
  return { passed, again, isFar };
}
