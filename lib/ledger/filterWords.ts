import type { LedgerQuery } from "./contract";

/** What the members of the ledger's query are called on its screen. */
const LABELS: Partial<Record<keyof LedgerQuery, string>> = {
  actor: "Officer",
  action: "Action",
  outcome: "Outcome",
  reason: "Reason",
  entityId: "Entity ID",
  serviceName: "Service",
  operationId: "Operation",
  after: "From",
  until: "To",
  before: "Page",
};

/** A filter of the ledger in words. In: its name in the query of our API; an unknown one stays as it is. */
export const labelOfFilter = (member: string): string => LABELS[member as keyof LedgerQuery] ?? member;
