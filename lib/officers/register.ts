import { randomUUID } from "node:crypto";
import { and, eq, isNull, or } from "drizzle-orm";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/domain/roles";
import type { Queryable } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { NewOfficer } from "./newOfficer";
import { foldName } from "@/lib/foldName";

/** What somebody sees: services by name, child accounts by id; null for no limit. */
export interface ScopeLimit {
  services: string[] | null;
  childAccounts: string[] | null;
}

/**
 * Adds an officer whose address is free (`makeOfficer` frees one that is held unverified). In: the database, a
 * validated officer, a password that has been judged by the caller, or none yet, and what they see. Out: the new id.
 * Throws DeskError VALIDATION when the e-mail or a name that reads the same is taken.
 */
export async function registerOfficer(
  db: Queryable,
  officer: NewOfficer,
  password: string | undefined,
  { services, childAccounts }: ScopeLimit = { services: null, childAccounts: null },
): Promise<string> {
  const { email, name, role } = officer;
  const foldedName = foldName(name);
  const taken = await db
    .select({ email: officers.email, name: officers.canonicalName })
    .from(officers)
    .where(or(eq(officers.email, email), eq(officers.foldedName, foldedName)));
  if (taken[0]) throw takenBy(taken[0], email);
  const id = randomUUID();
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const limit = { services, childAccounts, childAccount: childAccounts?.[0] };
  await db.insert(officers).values({ id, email, canonicalName: name, foldedName, role, passwordHash, ...limit });
  return id;
}

function takenBy(holder: { email: string; name: string }, email: string): DeskError {
  const [field, message] =
    holder.email === email
      ? ["email", `already belongs to ${holder.name}`]
      : ["name", `reads the same as ${holder.name}, who is already an officer`];
  return new DeskError("VALIDATION", {
    detail: `${field}: ${message}`,
    fields: { [field as string]: message },
    sent: "no",
  });
}

/**
 * Gives an officer a new password and ends all their sessions. In: their e-mail as stored.
 * Out: whether there is such an officer.
 */
export async function setPassword(db: Queryable, email: string, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return changeOfficer(db, email, { passwordHash });
}

/** Gives an officer another role, which holds from their next request on. Out: whether there is such an officer. */
export async function setRole(db: Queryable, email: string, role: Role): Promise<boolean> {
  const changed = await db.update(officers).set({ role }).where(eq(officers.email, email)).returning();
  return changed.length > 0;
}

/** Lets an officer in no more, or again. Their sessions end at once. Out: whether there is such an officer. */
export async function setDisabled(db: Queryable, email: string, disabled: boolean): Promise<boolean> {
  return changeOfficer(db, email, { disabled });
}

async function changeOfficer(
  db: Queryable,
  email: string,
  change: { passwordHash: string } | { disabled: boolean },
): Promise<boolean> {
  const [changed] = await db
    .update(officers)
    .set(change)
    .where(eq(officers.email, email))
    .returning({ id: officers.id });
  if (!changed) return false;
  await db
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(and(eq(sessions.officerId, changed.id), isNull(sessions.endedAt)));
  return true;
}
