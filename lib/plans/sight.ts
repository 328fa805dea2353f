import "server-only";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/auth/contract";

/** Whose plans alone an officer may see: their own where cases are out of their sight, else everybody's (undefined). */
export async function ownOnly(officer: Pick<Officer, "id" | "email">): Promise<string | undefined> {
  return (await hasLimitedScope(officer)) ? officer.id : undefined;
}
