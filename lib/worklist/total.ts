import "server-only";
import { searchIndividuals } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import type { SearchQuery } from "./contract";

const ONE_ROW: SearchQuery = { page: 1, limit: 1, sort: "asc", sortFields: "createdAt" };

/** What a search of one row says of its whole. `oldest`: since when there is the oldest case (ISO 8601); no move and no comment makes it younger. */
export interface SearchTotal {
  total?: number;
  matches: number;
  oldest?: string;
}

/**
 * The vendor's count of a search. The one rule for a total: it is optional in the contract, and one that is smaller
 * than what came with it counts something else (handbook 7, question 2); then there is no total, and what depends on it
 * says that it could not be counted, or is counted by reading (walk.ts). A missing total never means 0. Throws
 * DeskError as the vendor client does.
 */
export async function searchTotal(caller: Caller, body: SearchBody): Promise<SearchTotal> {
  const { matches, meta, places } = await searchIndividuals(caller, body, ONE_ROW);
  const { createdAt } = matches[0]?.serviceProfile ?? {};
  return { total: usableTotal(meta?.total, places), matches: places.length, oldest: createdAt };
}

/** The total of a search by that rule. In: what the vendor says, and the places of the profiles that came with it. */
export function usableTotal(total: number | undefined, places: readonly unknown[]): number | undefined {
  return total !== undefined && total >= places.length ? total : undefined;
}
