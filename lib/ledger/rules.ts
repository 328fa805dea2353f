import type { Officer } from "@/lib/auth/contract";

/**
 * How much of the ledger an officer reads. Leads and auditors read all of it; analysts what was done about cases and what
 * they did themselves, not when their colleagues come and go.
 */
export function scopeOf({ role }: Pick<Officer, "role">): "everything" | "cases-and-own" {
  return role === "analyst" ? "cases-and-own" : "everything";
}
