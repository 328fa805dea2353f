import type { LedgerFilter } from "./ledgerUrl";

/** Names of the cached reads of the ledger. */
export const ledgerKeys = {
  all: ["ledger"] as const,
  page: (filter: LedgerFilter) => [...ledgerKeys.all, filter] as const,
};
