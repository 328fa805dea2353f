import type { ListedOfficer } from "@/lib/officers/contract";
import { MOST_VALUES } from "@/lib/worklist/filters";
import type { OfficerLoad } from "./contract";
import { BUCKET_IDS } from "./loadViews";

/** Officers on a page: three searches each, the most a reading can cost is bounded whatever the size of the desk. */
export const PAGE_OFFICERS = 20;
const SEARCHES_PER_OFFICER = 3;
const SEARCHES_OF_TEAM = 3;
/** Of those without an assignee one to see how many there are, and five to read those that may be undecided; five for all that wait. */
const SEARCHES_OF_SCANS = 6 + 5;

const takesCases = ({ role, disabled }: Pick<ListedOfficer, "role" | "disabled">) => !disabled && role !== "auditor";

/** One page of officers by name, those who take cases before those who may only have old ones. */
export function pageOfOfficers(people: readonly ListedOfficer[], page: number) {
  const ordered = [...people.filter(takesCases), ...people.filter((person) => !takesCases(person))];
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE_OFFICERS));
  const shown = Math.min(page, pages);
  return { page: shown, pages, officers: ordered.slice((shown - 1) * PAGE_OFFICERS, shown * PAGE_OFFICERS) };
}

/** All names in groups as large as a filter of the vendor takes. */
export function groupsOfNames(people: readonly Pick<ListedOfficer, "name">[]): string[][] {
  const names = people.map(({ name }) => name);
  const groups = Math.ceil(names.length / MOST_VALUES);
  return Array.from({ length: groups }, (_, index) => names.slice(index * MOST_VALUES, (index + 1) * MOST_VALUES));
}

/** The most searches that one reading of a page can cost a desk of so many officers. */
export function mostSearches(officers: number): number {
  const ofPage = SEARCHES_PER_OFFICER * Math.min(officers, PAGE_OFFICERS);
  const ofGroups = 2 * Math.ceil(officers / MOST_VALUES);
  return SEARCHES_OF_TEAM + BUCKET_IDS.length + SEARCHES_OF_SCANS + ofGroups + ofPage;
}

/**
 * The rows to show: officers who cannot take cases only while they have some, and the busiest first where all fit one
 * page.
 */
export function orderLoads(loads: readonly OfficerLoad[], pages: number): OfficerLoad[] {
  const shown = loads.filter((load) => takesCases(load) || load.open !== 0);
  return pages > 1 ? shown : shown.toSorted((one, other) => (other.open ?? -1) - (one.open ?? -1));
}

/** A share in whole per cent, undefined of nothing; never 0 or 100% where it is not exactly that. */
export function percentOf(part: number | null, whole: number | null): number | undefined {
  if (part === null || whole === null || whole === 0) return undefined;
  const share = Math.min(100, Math.round((part / whole) * 100));
  if (share === 0 && part > 0) return 1;
  return share === 100 && part < whole ? 99 : share;
}
