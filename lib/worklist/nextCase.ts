import "server-only";
import type { Officer } from "@/lib/auth/contract";
import type { NextAnswer, NextSearch, SearchRequest } from "./contract";
import { type Candidate, candidatesOf, placeKey } from "./nextRules";
import { readPage } from "./pages";
import { requestOf } from "./viewRequest";
import { plainView } from "./views";

/** Most calls a search for the next case costs, 100 cases each; the first is nearly always enough. */
const MOST_PAGES = 5;
const PAGE_SIZE = 100;

/**
 * Finds the case of a view that waits longest for this officer: their own, or one nobody has. It reads page by page,
 * those untouched for longest first, and stops at the first page that holds one. Throws DeskError as the vendor client
 * does.
 */
export async function nextCase(officer: Officer, { request, passed }: NextSearch): Promise<NextAnswer> {
  let answer: NextAnswer = { passed: 0, extent: { scanned: 0, complete: true } };
  for (const search of request ? [request] : ownThenFree(officer))
    if (!answer.next) answer = together(answer, await searchIn(search, officer, passed));
  return answer;
}

function ownThenFree(officer: Officer): SearchRequest[] {
  return [requestOf(plainView("mine"), officer).request, requestOf(plainView("unassigned"), officer).request];
}

function together(one: NextAnswer, other: NextAnswer): NextAnswer {
  const [first, second] = [one.extent, other.extent];
  const extent = { scanned: first.scanned + second.scanned, complete: first.complete && second.complete };
  return { ...other, passed: one.passed + other.passed, extent };
}

async function searchIn(asked: SearchRequest, officer: Officer, passed: readonly string[]): Promise<NextAnswer> {
  const { search, filters, desk } = asked;
  const gone = new Set(passed);
  const extent: NextAnswer["extent"] = { scanned: 0, complete: false };
  let goneHere = 0;
  for (let page = 1; page <= MOST_PAGES && !extent.complete; page += 1) {
    const query = { page, limit: PAGE_SIZE, sort: "asc", sortFields: "updatedAt" } as const;
    const { rows, received, total, hasNext } = await readPage({ username: officer.email }, { search, filters }, query);
    Object.assign(extent, { scanned: extent.scanned + received, of: total, complete: !hasNext });
    const found = candidatesOf(rows, officer).filter((candidate) => !desk?.unassigned || candidate.way === "claim");
    const [next] = found.filter(({ row }) => !gone.has(placeKey(row)));
    if (next) return { next, passed: goneHere, extent };
    goneHere += countGone(found, gone);
  }
  return { passed: goneHere, extent };
}

const countGone = (found: readonly Candidate[], gone: ReadonlySet<string>) =>
  found.filter(({ row }) => gone.has(placeKey(row))).length;
