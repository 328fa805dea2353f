import "server-only";
import type { Officer } from "@/lib/domain/officer";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import { placesOfProposals } from "@/lib/writes/waitingProposals";
import type { NextAnswer, NextSearch, SearchRequest } from "./contract";
import { candidatesOf, placeKey } from "./nextRules";
import { rowList } from "./pages";
import { meetsDesk, searchBehind, undecidedAlone } from "./undecided";
import { requestOf } from "./viewRequest";
import { plainView } from "./views";
import { walk } from "./walk";

/** Most calls a search for the next case costs, 100 cases each; the first is nearly always enough. */
const MOST_SEARCHES = 5;
const LONGEST_UNTOUCHED = { sort: "asc", sortFields: "updatedAt" } as const;

/** Cases that are not offered: those gone past, and those of which a proposal waits for a second person. */
interface NotOffered {
  gone: ReadonlySet<string>;
  proposed: ReadonlySet<string>;
}

/**
 * Finds the case of a view that waits longest for this officer: their own, or one nobody has. It reads page by page,
 * least recently changed first, and stops at the first page that holds one. A case that waits for a second person is
 * left to that person. Throws DeskError as the vendor client does, or AUDIT_UNAVAILABLE.
 */
export async function nextCase(officer: Officer, { request, passed }: NextSearch): Promise<NextAnswer> {
  const not = { gone: new Set(passed), proposed: await placesOfProposals() };
  let answer: NextAnswer = { passed: 0, proposed: 0, extent: { scanned: 0, complete: true } };
  for (const search of request ? [request] : ownThenFree(officer))
    if (!answer.next) answer = together(answer, await searchFor(search, officer, not));
  return answer;
}

function ownThenFree(officer: Officer): SearchRequest[] {
  return [requestOf(plainView("mine"), officer).request, requestOf(plainView("unassigned"), officer).request];
}

function together(one: NextAnswer, other: NextAnswer): NextAnswer {
  const [first, second] = [one.extent, other.extent];
  const certain = first.certain !== false && second.certain !== false;
  const extent = {
    ...{ scanned: first.scanned + second.scanned, complete: first.complete && second.complete },
    ...(!certain && { certain }),
  };
  return { ...other, passed: one.passed + other.passed, proposed: one.proposed + other.proposed, extent };
}

/** Where all cases of a view are more than are read, those that may be undecided are looked for alone. */
async function searchFor(asked: SearchRequest, officer: Officer, not: NotOffered): Promise<NextAnswer> {
  const { search, filters, desk } = asked;
  if (desk?.waiting) return searchIn(searchBehind(asked), asked, officer, not);
  const body = { search, filters };
  const mayBeDecided = desk?.undecided ?? filters.workflowExecutionStatuses === undefined;
  const narrower = mayBeDecided ? undecidedAlone(body) : undefined;
  // Nearly all cases of an account are somebody's or decided.
  if (narrower && desk?.unassigned) return searchIn(narrower, asked, officer, not);
  const answer = await searchIn(body, asked, officer, not);
  const isEnough = answer.next ?? answer.extent.complete;
  return isEnough || !narrower ? answer : searchIn(narrower, asked, officer, not);
}

async function searchIn(body: SearchBody, { desk }: SearchRequest, officer: Officer, not: NotOffered) {
  const answer: NextAnswer = { passed: 0, proposed: 0, extent: { scanned: 0, complete: false } };
  let made = 0;
  for await (const { items, scanned, total, ended, certain } of walk(
    rowList({ username: officer.email }, body),
    LONGEST_UNTOUCHED,
  )) {
    made += 1;
    const { extent } = answer;
    answer.extent = { scanned: extent.scanned + scanned, of: total, complete: ended, ...(!certain && { certain }) };
    const places = candidatesOf(items, officer).filter(({ row }) => meetsDesk(row, desk));
    const offered = places.filter(({ row }) => !not.proposed.has(placeKey(row).toLowerCase()));
    answer.next = offered.find(({ row }) => !not.gone.has(placeKey(row)));
    if (answer.next) return answer;
    answer.passed += offered.length;
    answer.proposed += places.length - offered.length;
    if (made >= MOST_SEARCHES) break;
  }
  return answer;
}
