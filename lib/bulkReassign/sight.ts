import "server-only";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";

/** The maker whose plans alone an officer may see: themselves where their scope is limited, else undefined for all. */
export async function ownOnly(officer: Pick<Officer, "id" | "email">): Promise<string | undefined> {
  return (await hasLimitedScope(officer)) ? officer.id : undefined;
}
