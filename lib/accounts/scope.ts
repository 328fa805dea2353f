import "server-only";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { failingClosed } from "@/lib/db/failingClosed";
import { officers } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { type AccountScope, isLimited, resolveScopesWith } from "@/lib/frankieone/scope";

/**
 * What an officer may see, from the directory and never from a cache. In: the e-mail in whose name the vendor is asked.
 * A person who is not in the directory sees nothing: throws DeskError NOT_FOUND, or the driver's error.
 */
export async function scopeOfOfficer(email: string): Promise<AccountScope> {
  const [row] = await getDb()
    .select({ services: officers.services, childAccount: officers.childAccount })
    .from(officers)
    .where(eq(officers.email, email));
  if (!row) throw new DeskError("NOT_FOUND", { sent: "no" });
  return { services: row.services ?? undefined, childAccount: row.childAccount ?? undefined };
}

/** Lets every call to the vendor ask the directory. Once a process, before its first call. */
export function keepScopes(): void {
  resolveScopesWith((email) => failingClosed(() => scopeOfOfficer(email)));
}

/** Is anything out of this officer's sight? Then the desk's own records show them their own acts alone. */
export async function hasLimitedScope({ email }: { email: string }): Promise<boolean> {
  return isLimited(await failingClosed(() => scopeOfOfficer(email)));
}
