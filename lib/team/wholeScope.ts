import "server-only";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";

/**
 * Figures about the team are of all accounts and services: FrankieOne cannot count by service, and the ledger does not
 * know of which account a case is. Throws DeskError FORBIDDEN for officers who do not see them all.
 */
export async function requireWholeScope(officer: Officer): Promise<void> {
  if (!(await hasLimitedScope(officer))) return;
  const detail = "Your scope is limited, so figures about the whole team are not available to you.";
  throw new DeskError("FORBIDDEN", { detail, rule: "whole-scope", sent: "no" });
}
