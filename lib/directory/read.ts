import "server-only";
import { asc, max, sql } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { identityProvider } from "@/lib/auth/oidcProvider";
import { getDb } from "@/lib/db/client";
import { authenticators, identities, invitations } from "@/lib/db/directorySchema";
import { officers, sessions } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { isSamePerson } from "@/lib/officers/samePersonRules";
import type { DirectoryAnswer, DirectoryOfficer } from "./contract";
import { isWithin } from "./rules";

type Row = typeof officers.$inferSelect;

/** What other tables hold about an officer, by the officer's id. */
interface Beside {
  seen: Map<string, Date | null>;
  invited: Map<string, Date | null>;
  linked: Set<string>;
  authenticated: Set<string>;
}

/**
 * The people of the desk with their rights, by name: everybody, or whom somebody with a limit may keep, and themselves. In: who
 * looks. Throws the driver's error when the database is down.
 */
export async function readDirectory({ id }: Pick<Officer, "id">): Promise<DirectoryAnswer> {
  const all = await getDb().select().from(officers).orderBy(asc(officers.canonicalName));
  const own = all.find((each) => each.id === id);
  const rows = all.filter((each) => own && (each === own || isWithin(each, own)));
  const beside = await readBeside();
  const localAccounts = getEnv().LOCAL_ACCOUNTS === "on";
  return {
    officers: rows.map((row) => toListed(row, rows, beside)),
    localAccounts,
    singleSignOn: identityProvider() !== undefined,
  };
}

async function readBeside(): Promise<Beside> {
  const db = getDb();
  const [seen, invited, linked, authenticated] = await Promise.all([
    db
      .select({ id: sessions.officerId, at: max(sessions.lastSeenAt) })
      .from(sessions)
      .groupBy(sessions.officerId),
    db
      .select({ id: invitations.officerId, at: max(invitations.expiresAt) })
      .from(invitations)
      .where(sql`${invitations.expiresAt} > now()`)
      .groupBy(invitations.officerId),
    db.selectDistinct({ id: identities.officerId }).from(identities),
    db
      .select({ id: authenticators.officerId })
      .from(authenticators)
      .where(sql`${authenticators.confirmedAt} is not null`),
  ]);
  return {
    seen: new Map(seen.map(({ id, at }) => [id, at])),
    invited: new Map(invited.map(({ id, at }) => [id, at])),
    linked: new Set(linked.map(({ id }) => id)),
    authenticated: new Set(authenticated.map(({ id }) => id)),
  };
}

function toListed(row: Row, all: Row[], beside: Beside): DirectoryOfficer {
  const { id, email, canonicalName: name, role, disabled, services, childAccounts } = row;
  return {
    ...{ id, email, name, role, disabled, services, childAccounts },
    lastSeenAt: beside.seen.get(id)?.toISOString(),
    invitedUntil: beside.invited.get(id)?.toISOString(),
    waysIn: waysIn(row, beside),
    hasAuthenticator: beside.authenticated.has(id),
    samePersonAs: all.filter((other) => row.id !== other.id && isSamePerson(row, other)).map((other) => other.id),
  };
}

function waysIn(row: Row, { linked }: Beside): DirectoryOfficer["waysIn"] {
  return [
    ...(row.passwordHash ? ["password" as const] : []),
    ...(linked.has(row.id) ? ["single-sign-on" as const] : []),
  ];
}
