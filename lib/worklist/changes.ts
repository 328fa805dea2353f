import { hashKey } from "@tanstack/react-query";
import type { CaseRow } from "./contract";
import { rowKey } from "./rowKey";

/** What a cell of a row tells. */
const CELLS = {
  risk: ["risk"],
  name: ["entityName", "customerReference", "country", "organizationType"],
  status: ["workflowExecution", "asking", "state"],
  issue: ["toDecide", "moreIssues", "leftOpen"],
  officers: ["assignee", "reviewer"],
  waiting: ["waits", "waitingSince"],
} as const satisfies Record<string, readonly (keyof CaseRow)[]>;
export type CellName = keyof typeof CELLS;

/**
 * The changes of a row since the officer last asked for the list: which cells, by whom and when, as far as is known.
 */
export interface RowMark {
  cells: ReadonlySet<CellName>;
  /** It no longer belongs to the list. */
  gone: boolean;
  by?: string;
  at?: string;
}

/** How a later read of the same page differs from the rows on the screen. */
export interface RowChanges {
  /** How many rows were added, removed or changed; 0 means that nothing would change. */
  count: number;
  /** Would any row change its position? */
  reorders: boolean;
  /** What is new in each shown row, by its key. */
  marks: ReadonlyMap<string, RowMark>;
  /** The rows in their places, each as it was read last. */
  rows: CaseRow[];
}

/**
 * Compares what is shown with what was read later. In: both, and the officer's e-mail: their own changes are shown and
 * not marked.
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
  const reorders =
    shown.length !== fresh.length ||
    shown.some((row, place) => rowKey(row) !== rowKey(fresh[place] ?? row) || !fresh[place]);
  const rows = shown.map((row) => after.get(rowKey(row)) ?? row);
  return { count: marks.size + added || (reorders ? 1 : 0), reorders, marks, rows };
}

/**
 * Independent of the order of members: a row in the document and the same row in an answer are serialised by different
 * code.
 */
const isSame = (one: unknown, other: unknown) => hashKey([one]) === hashKey([other]);

/** What FrankieOne says of a case: the desk's own marks are shown as they are, and are nobody's change of it. */
const withoutMarks = ({ proposalWaits: _, hasDraft: __, decidedBy: ___, ...row }: CaseRow) => row;

function markOf(before: CaseRow, after: CaseRow | undefined): RowMark | undefined {
  if (!after) return { cells: new Set(), gone: true };
  if (isSame(withoutMarks(before), withoutMarks(after))) return undefined;
  const names = Object.keys(CELLS) as CellName[];
  const differs = (name: keyof CaseRow) => !isSame(before[name], after[name]);
  const cells = new Set(names.filter((cell) => CELLS[cell].some(differs)));
  return { cells, gone: false, by: after.touchedBy, at: after.touchedAt };
}
