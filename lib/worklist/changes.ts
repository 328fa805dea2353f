import type { CaseRow } from "./contract";
import { rowKey } from "./rowKey";

/** What a cell of a row tells. */
const CELLS = {
  risk: ["risk"],
  name: ["entityName", "customerReference", "country", "organizationType"],
  status: ["workflowExecution"],
  issue: ["topIssue", "moreIssues"],
  officers: ["assignee", "reviewer"],
  waiting: ["waitingSince"],
  state: ["state"],
} as const satisfies Record<string, readonly (keyof CaseRow)[]>;
export type CellName = keyof typeof CELLS;

/** That a row is not as it was when the officer last asked for it: which cells, and by whom and when, as far as is known. */
export interface RowMark {
  cells: ReadonlySet<CellName>;
  /** It no longer belongs to the list. */
  gone: boolean;
  by?: string;
  at?: string;
}

/** What a later reading of the same page says about the rows on the screen. */
export interface RowChanges {
  /** How many rows came, went or read differently now; 0 means that nothing would change. */
  count: number;
  /** Would any row stand in another place? */
  moves: boolean;
  /** What is new in each shown row, by its key. */
  marks: ReadonlyMap<string, RowMark>;
  /** The rows in their places, each as it was read last. */
  rows: CaseRow[];
}

/**
 * Compares what is shown with what was read later. In: both, and the officer's e-mail: what they changed themselves is shown
 * and not marked.
 */
export function compareRows(shown: readonly CaseRow[], fresh: readonly CaseRow[], email?: string): RowChanges {
  const after = new Map(fresh.map((row) => [rowKey(row), row]));
  const before = new Set(shown.map(rowKey));
  const marks = new Map<string, RowMark>();
  for (const row of shown) {
    const mark = markOf(row, after.get(rowKey(row)));
    if (mark && (mark.gone || mark.by === undefined || mark.by !== email)) marks.set(rowKey(row), mark);
  }
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  const moves =
    shown.length !== fresh.length ||
    shown.some((row, place) => rowKey(row) !== rowKey(fresh[place] ?? row) || !fresh[place]);
  const rows = shown.map((row) => after.get(rowKey(row)) ?? row);
  return { count: marks.size + added || (moves ? 1 : 0), moves, marks, rows };
}

function markOf(before: CaseRow, after: CaseRow | undefined): RowMark | undefined {
  if (!after) return { cells: new Set(), gone: true };
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const names = Object.keys(CELLS) as CellName[];
  const differs = (name: keyof CaseRow) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const cells = new Set(names.filter((cell) => CELLS[cell].some(differs)));
  return { cells, gone: false, by: after.touchedBy, at: after.touchedAt };
}
