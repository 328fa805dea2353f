import { OPERATION_STATES } from "@/lib/domain/operationStates";

/**
 * Outcomes of ledger rows: the states of an operation, a change by somebody else found with it, a refusal of ours, an
 * act that was done, a fault of the chain.
 */
export const LEDGER_OUTCOMES = [...OPERATION_STATES, "RACED", "DENIED", "DONE", "FAULT_FOUND"] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];
