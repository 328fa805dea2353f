import type { LedgerQuery } from "./contract";

/** The filter of a page of the ledger, and where it begins: the query of our API, with every value as text. */
export type LedgerFilter = Partial<Record<keyof LedgerQuery, string>>;

/** The names in the address of the screen, and what they are called in the query of our API. */
const NAMES = {
  officer: "actor",
  entity: "entityId",
  service: "serviceName",
  operation: "operationId",
  action: "action",
  outcome: "outcome",
  reason: "reason",
  from: "after",
  until: "until",
  before: "before",
} as const satisfies Record<string, keyof LedgerQuery>;

/**
 * Reads the filter out of the address of the screen. Values of the address are passed on as they are: an invalid one is
 * refused by our API, with its name, instead of showing other rows than the address asks for.
 */
export function readFilter(params: URLSearchParams): LedgerFilter {
  const given = Object.entries(NAMES).map(([name, member]) => [member, params.get(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** The address of a page of the ledger, as `readFilter` reads it. */
export function ledgerHref(filter: LedgerFilter): string {
  const params = new URLSearchParams();
  for (const [name, member] of Object.entries(NAMES)) if (filter[member]) params.set(name, filter[member]);
  return params.size > 0 ? `/ledger?${params.toString()}` : "/ledger";
}

/** The filter with changes, from its first page on; an empty value removes a filter. */
export function narrowed(filter: LedgerFilter, changes: LedgerFilter): LedgerFilter {
  const merged = Object.entries({ ...filter, ...changes, before: undefined });
  return Object.fromEntries(merged.filter(([, value]) => value));
}

/** Does this filter leave anything out? The beginning of a page does not count. */
export function isNarrowed({ before: _before, ...filter }: LedgerFilter): boolean {
  return Object.keys(filter).length > 0;
}
