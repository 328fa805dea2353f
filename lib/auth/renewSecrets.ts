import "server-only";
import { and, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { authenticators } from "@/lib/db/directorySchema";
import { decryptSecret, encryptSecret, isUnderPrevious } from "./encryptedSecret";

/**
 * Encrypts anew what stands encrypted under NEXTAUTH_SECRET_PREVIOUS, so that nobody loses the second factor when that
 * setting goes. Safe to repeat, by several starts at once. Out: how many were renewed. Throws the driver's error.
 */
export async function renewSecrets(): Promise<number> {
  const rows = await getDb().select().from(authenticators);
  let renewed = 0;
  for (const { officerId, secret } of rows.filter((row) => isUnderPrevious(row.secret, row.officerId))) {
    const text = decryptSecret(secret, officerId);
    if (text === undefined) continue;
    // An enrolment that came in between has written its own.
    const same = and(eq(authenticators.officerId, officerId), eq(authenticators.secret, secret));
    const changed = await getDb()
      .update(authenticators)
      .set({ secret: encryptSecret(text, officerId) })
      .where(same)
      .returning();
    renewed += changed.length;
  }
  return renewed;
}
