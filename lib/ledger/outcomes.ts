import { OPERATION_STATES } from "@/lib/writes/states";

/**
 * Outcomes a ledger row can tell: the states of an operation, somebody else's change found beside it, a refusal of ours, a
 * thing simply done, a chain at fault.
 */
export const LEDGER_OUTCOMES = [...OPERATION_STATES, "RACED", "DENIED", "DONE", "FAULT_FOUND"] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];
