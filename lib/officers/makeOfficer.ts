import "server-only";
import { eq } from "drizzle-orm";
import { giveAddressUp, holdsUnvouched } from "@/lib/auth/addressHolder";
import type { Queryable } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { NewOfficer } from "./newOfficer";
import { type ScopeLimit, registerOfficer } from "./register";

/**
 * Adds an officer at a person's request; the officer takes the address from an account that holds it unverified. In and
 * out as `registerOfficer`, and throws as it does.
 */
export async function makeOfficer(
  db: Queryable,
  officer: NewOfficer,
  password: string | undefined,
  limit?: ScopeLimit,
): Promise<string> {
  await freeAddress(db, officer.email);
  return registerOfficer(db, officer, password, limit);
}

/** An account without rights and with an unverified address does not reserve the address. */
async function freeAddress(db: Queryable, email: string): Promise<void> {
  const [holder] = await db.select().from(officers).where(eq(officers.email, email)).for("update");
  if (holder?.role === null && (await holdsUnvouched(db, holder.id))) await giveAddressUp(db, holder);
}
