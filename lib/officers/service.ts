import "server-only";
import { asc, eq } from "drizzle-orm";
import { failingClosed } from "@/lib/auth/failingClosed";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { ListedOfficer, Preferences } from "./contract";
import { foldName } from "./rules";

/** All officers with rights by name, the disabled too. Throws the driver's error when the database is down. */
export async function listOfficers(): Promise<ListedOfficer[]> {
  const rows = await getDb().select().from(officers).orderBy(asc(officers.canonicalName));
  return rows.flatMap((row) => toListed(row) ?? []);
}

/**
 * Whose name is this? In: an assignee or reviewer as it stands at the vendor or was sent to us. Out: the officer whose
 * name reads the same (`foldName`), so that a variant in case, spaces or look-alike letters is nobody else.
 */
export async function findByCanonicalName(name: string): Promise<ListedOfficer | undefined> {
  const [row] = await getDb()
    .select()
    .from(officers)
    .where(eq(officers.foldedName, foldName(name)));
  return row && toListed(row);
}

/** The officer of an id (a UUID), disabled or not. */
export async function findById(id: string): Promise<ListedOfficer | undefined> {
  const [row] = await getDb().select().from(officers).where(eq(officers.id, id));
  return row && toListed(row);
}

/** Keeps how an officer wants the desk to behave, for all their browsers. Throws DeskError AUDIT_UNAVAILABLE. */
export async function keepPreferences(id: string, { singleKeys }: Preferences): Promise<Preferences> {
  await failingClosed(() => getDb().update(officers).set({ singleKeys }).where(eq(officers.id, id)));
  return { singleKeys };
}

function toListed({
  id,
  email,
  canonicalName,
  role,
  disabled,
  awayUntil,
}: typeof officers.$inferSelect): ListedOfficer | undefined {
  if (role === null) return undefined;
  return { id, email, name: canonicalName, role, disabled, ...(awayUntil && { awayUntil: awayUntil.toISOString() }) };
}
