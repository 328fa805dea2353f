import type { Officer } from "@/lib/domain/officer";

/**
 * How much of the ledger an officer reads. Leads and auditors read all of it; analysts what was done about cases and what
 * they did themselves, not when their colleagues come and go.
 */
export function ledgerPartOf({ role }: Pick<Officer, "role">): "everything" | "cases-and-own" {
  return role === "analyst" ? "cases-and-own" : "everything";
}
