import "server-only";
import { searchIndividuals } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import { describeError, log } from "@/lib/log";
import { closenessOfNames } from "@/lib/officers/person";
import type { CaseRow, ScanExtent, SearchQuery } from "./contract";
import { hasNextPage } from "./order";
import { rowKey } from "./rowKey";
import { dedupe, rowOf } from "./rows";
import { type List, type Order, readWhole } from "./walk";

/** One page of the vendor's search as rows. */
export interface RowPage {
  rows: CaseRow[];
  unreadable: number;
  total?: number;
  hasNext: boolean;
}

/** Reads one page. Throws DeskError as the vendor client does. */
export async function readPage(caller: Caller, body: SearchBody, query: SearchQuery): Promise<RowPage> {
  const { rows, unreadable, places, total } = await readRows(caller, body, query);
  const hasNext = hasNextPage({ ...query, received: places.length, total });
  return { rows: dedupe(rows), unreadable, total, hasNext };
}

async function readRows(caller: Caller, body: SearchBody, query: SearchQuery) {
  const { matches, meta, places } = await searchIndividuals(caller, body, query);
  const rows = await knowingPeople(matches.map(rowOf).filter((row) => row !== undefined));
  return { rows, unreadable: matches.length - rows.length, places, total: meta?.total };
}

/**
 * A search as a list of rows that is read page by page (walk.ts); `seen` receives how many matches nothing could open.
 */
export function rowList(caller: Caller, body: SearchBody, seen?: (unreadable: number) => void): List<CaseRow> {
  const read = async (bounded: SearchBody, query: SearchQuery) => {
    const { rows: items, unreadable, ...page } = await readRows(caller, bounded, query);
    seen?.(unreadable);
    return { items, ...page };
  };
  return { body, read, keyOf: rowKey };
}

/**
 * The same rows; those whose assignee and reviewer are two accounts of one person, by the directory, are marked too.
 * Where the directory cannot be read only equal names are marked.
 */
async function knowingPeople(rows: CaseRow[]): Promise<CaseRow[]> {
  const names = rows.flatMap(({ assignee, reviewer }) => (assignee && reviewer ? [assignee, reviewer] : []));
  try {
    const closeness = await closenessOfNames(names);
    return rows.map((row) => ({
      ...row,
      samePerson: row.samePerson || closeness(row.assignee, row.reviewer) === "same-person",
    }));
  } catch (error) {
    log().error({ event: "second-accounts-unreadable", error: describeError(error) });
    return rows;
  }
}

/** Most searches the desk makes to compute what the vendor cannot: five calls, about half a second. */
const SCAN_SEARCHES = 5;
export const SCAN_ROWS = 500;

export interface Scan {
  rows: CaseRow[];
  unreadable: number;
  extent: ScanExtent;
}

/**
 * Reads the first pages of a search, in the order of the vendor; only the first where it counts more than `rows`. Out:
 * their rows, and how much of the whole that is. Throws DeskError when any page fails: a list with a gap would look
 * complete.
 */
export async function scan(
  caller: Caller,
  body: SearchBody,
  { sort, sortFields }: Order,
  rows?: number,
): Promise<Scan> {
  let unreadable = 0;
  const list = rowList(caller, body, (some) => void (unreadable += some));
  const { items, scanned, total, complete, certain } = await readWhole(
    list,
    { sort, sortFields },
    { searches: SCAN_SEARCHES, rows },
  );
  return { rows: items, unreadable, extent: { scanned, of: total, complete, ...(!certain && { certain }) } };
}
