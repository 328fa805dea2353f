import type { CaseRow } from "./contract";
import { rowKey } from "./rowKey";

/** What a later reading of the same page says about the rows on the screen. */
export interface RowChanges {
  /** How many rows came, went or read differently now; 0 means that nothing would change. */
  count: number;
  /** Would any row stand in another place? */
  moves: boolean;
  /** Keys of shown rows that are gone or read differently now. */
  stale: ReadonlySet<string>;
}

/** Compares what is shown with what was read later. */
export function compareRows(shown: readonly CaseRow[], fresh: readonly CaseRow[]): RowChanges {
  const [before, after] = [byKey(shown), byKey(fresh)];
  const stale = new Set([...before.keys()].filter((key) => before.get(key) !== after.get(key)));
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const moves =
    shown.length !== fresh.length || [...before.keys()].some((key, place) => key !== rowKeyAt(fresh, place));
  return { count: stale.size + added || (moves ? 1 : 0), moves, stale };
}

const byKey = (rows: readonly CaseRow[]) => new Map(rows.map((row) => [rowKey(row), JSON.stringify(row)]));

function rowKeyAt(rows: readonly CaseRow[], place: number): string | undefined {
  const row = rows[place];
  return row && rowKey(row);
}
