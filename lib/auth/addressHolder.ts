import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Queryable } from "@/lib/db/client";
import { identities } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { appendLedger } from "@/lib/ledger/record";

/** Is this account's e-mail unverified? It was made by single sign-on, and the provider never verified the e-mail. */
export async function holdsUnvouched(db: Queryable, officerId: string): Promise<boolean> {
  const found = await db
    .select({ vouched: identities.emailVouched })
    .from(identities)
    .where(eq(identities.officerId, officerId));
  return found.length > 0 && found.every(({ vouched }) => !vouched);
}

/** A placeholder address, for an account whose own e-mail is unverified while another account holds it. */
export const standInAddress = () => `unconfirmed-${randomUUID().slice(0, 8)}@desk.invalid`;

/**
 * Takes the address from an account whose address nobody has verified, for a person whose address is verified. The
 * account is signed out and waits for rights again, since they may have been granted because of the address; on record.
 * Throws the driver's error.
 */
export async function giveAddressUp(db: Queryable, { id, email }: { id: string; email: string }): Promise<void> {
  await db.update(officers).set({ email: standInAddress(), role: null }).where(eq(officers.id, id));
  await db
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(and(eq(sessions.officerId, id), isNull(sessions.endedAt)));
  const actor = { id, role: "system" as const };
  await appendLedger(db, {
    actor,
    action: "officer-address-lost",
    outcome: "DONE",
    detail: { officerId: id, email },
  });
}
