import "server-only";
import { eq, inArray } from "drizzle-orm";
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
  return scopeIn(row);
}

const scopeIn = (row: { services: string[] | null; childAccount: string | null }): AccountScope => ({
  services: row.services ?? undefined,
  childAccount: row.childAccount ?? undefined,
});

/** Lets every call to the vendor ask the directory. Once a process, before its first call. */
export function keepScopes(): void {
  resolveScopesWith((email) => failingClosed(() => scopeOfOfficer(email)));
}

/** Is anything out of this officer's sight? Then the desk's own records show them their own acts alone. */
export async function hasLimitedScope({ email }: { email: string }): Promise<boolean> {
  return isLimited(await failingClosed(() => scopeOfOfficer(email)));
}

/** Which of these officers have no such limit, in one question. In: their e-mails. Throws DeskError DATABASE_UNAVAILABLE. */
export async function unlimitedAmong(emails: readonly string[]): Promise<Set<string>> {
  const { email, services, childAccount } = officers;
  const rows = await failingClosed(() =>
    getDb()
      .select({ email, services, childAccount })
      .from(officers)
      .where(inArray(email, [...emails])),
  );
  return new Set(rows.filter((row) => !isLimited(scopeIn(row))).map((row) => row.email));
}
