import "server-only";
import { searchIndividuals } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import { describeError, log } from "@/lib/log";
import { onePersonOf } from "@/lib/officers/person";
import type { CaseRow, ScanExtent, SearchQuery } from "./contract";
import { hasNextPage } from "./order";
import { dedupe, rowOf } from "./rows";

/** One page of the vendor's search as rows. `received` counts matches as they came. */
export interface RowPage {
  rows: CaseRow[];
  received: number;
  unreadable: number;
  total?: number;
  hasNext: boolean;
}

/** Reads one page. Throws DeskError as the vendor client does. */
export async function readPage(caller: Caller, body: SearchBody, query: SearchQuery): Promise<RowPage> {
  const { matches, meta, received } = await searchIndividuals(caller, body, query);
  const rows = await knowingPeople(matches.map(rowOf).filter((row) => row !== undefined));
  const hasNext = hasNextPage({ ...query, received, total: meta?.total });
  return { rows: dedupe(rows), received, unreadable: matches.length - rows.length, total: meta?.total, hasNext };
}

/**
 * The same rows; those are marked as well whose two people are two accounts of one, by the directory's word. Where that cannot be asked
 * the names alone tell: what was read is shown all the same.
 */
async function knowingPeople(rows: CaseRow[]): Promise<CaseRow[]> {
  const names = rows.flatMap(({ assignee, reviewer }) => (assignee && reviewer ? [assignee, reviewer] : []));
  try {
    const isOne = await onePersonOf(names);
    return rows.map((row) => ({ ...row, samePerson: row.samePerson || isOne(row.assignee, row.reviewer) }));
  } catch (error) {
    log().error({ event: "second-accounts-unreadable", error: describeError(error) });
    return rows;
  }
}

/** Most cases the desk reads to compute what the vendor cannot: five of its calls, about half a second. */
const SCAN_PAGES = 5;
const SCAN_LIMIT = 100;

export interface Scan {
  rows: CaseRow[];
  unreadable: number;
  extent: ScanExtent;
}

/**
 * Reads the first pages of a search, in the order of the vendor. Out: their rows, and how much of the whole that is.
 * Throws DeskError when any page fails: a list with a hole in it would pass for a whole one.
 */
export async function scan(
  caller: Caller,
  body: SearchBody,
  query: Pick<SearchQuery, "sort" | "sortFields">,
): Promise<Scan> {
  const page = (number: number) => readPage(caller, body, { ...query, page: number, limit: SCAN_LIMIT });
  const first = await page(1);
  const rest = first.hasNext ? await Promise.all(pagesAfterFirst(first.total).map(page)) : [];
  const pages = [first, ...rest];
  const sum = (count: (each: RowPage) => number) => pages.reduce((total, each) => total + count(each), 0);
  const complete = pages.some(({ hasNext }) => !hasNext);
  const extent = { scanned: sum(({ received }) => received), of: first.total, complete };
  return { rows: dedupe(pages.flatMap(({ rows }) => rows)), unreadable: sum(({ unreadable }) => unreadable), extent };
}

function pagesAfterFirst(total = Infinity): number[] {
  const last = Math.max(2, Math.min(SCAN_PAGES, Math.ceil(total / SCAN_LIMIT)));
  return Array.from({ length: last - 1 }, (_, index) => index + 2);
}
