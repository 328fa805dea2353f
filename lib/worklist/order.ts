import { RISK_LEVELS } from "@/lib/frankieone/wire/enums";
import type { CaseRow } from "./contract";

/** Riskiest first; a level we do not know may be the worst of all, no assessment says the least. */
function rankOf({ risk }: CaseRow): number {
  if (!risk) return RISK_LEVELS.length + 1;
  const known = (RISK_LEVELS as readonly string[]).indexOf(risk.level);
  return known === -1 ? -1 : RISK_LEVELS.length - known;
}

/** Orders rows by risk level, then score; equally risky ones stay in the order they came in. */
export function byRisk(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || (other.risk?.score ?? 0) - (one.risk?.score ?? 0),
  );
}

/**
 * Is there a page after this one? What the vendor's total counts is undocumented (handbook 7, question 2): it is
 * believed while it goes with the matches seen, else a full page decides.
 */
export function hasNextPage(page: { page: number; limit: number; received: number; total?: number }): boolean {
  const { limit, received, total } = page;
  if (received === 0) return false;
  const full = received >= limit;
  const seen = (page.page - 1) * limit + received;
  return total === undefined || total < seen ? full : total > seen;
}
