import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { failingClosed } from "@/lib/db/failingClosed";
import { dayAt } from "@/lib/days";
import { zoneOf } from "@/lib/format";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { AskedPreferences, ListedOfficer, Preferences } from "./contract";
import { foldName } from "@/lib/foldName";

/** All officers with rights by name, the disabled too. Throws the driver's error when the database is down. */
export async function listOfficers(): Promise<ListedOfficer[]> {
  return (await select()).flatMap((row) => toListed(row) ?? []);
}

/**
 * Finds the officer of a name. In: an assignee or reviewer as the vendor has it or as it was sent to us. Out: the
 * officer whose name reads the same (`foldName`), so that a variant in case, spaces or look-alike letters is the same
 * officer.
 */
export async function findByCanonicalName(name: string): Promise<ListedOfficer | undefined> {
  const [row] = await select(eq(officers.foldedName, foldName(name)));
  return row && toListed(row);
}

/** The officer of an id (a UUID), disabled or not, and the time zone their days end in, where it is known. */
export async function findById(id: string): Promise<(ListedOfficer & { timeZone?: string }) | undefined> {
  const [row] = await select(eq(officers.id, id));
  const listed = row && toListed(row);
  return listed && { ...listed, timeZone: zoneOf(row.officer.timeZone ?? undefined) };
}

/** Who covers for them, unless that one has left the desk. */
const covers = alias(officers, "covers");

function select(condition?: SQL) {
  return getDb()
    .select({ officer: officers, coveredBy: covers.canonicalName })
    .from(officers)
    .leftJoin(covers, and(eq(covers.id, officers.coveredById), eq(covers.disabled, false)))
    .where(condition)
    .orderBy(asc(officers.canonicalName));
}

/**
 * Saves an officer's preferences, for all their browsers; what is left out stays. The browser's time zone is saved
 * where none is known. Out: the preferences now. Throws DeskError DATABASE_UNAVAILABLE.
 */
export async function keepPreferences(id: string, asked: AskedPreferences): Promise<Preferences> {
  const { singleKeys, timeZone, seenTimeZone } = asked;
  const seen = seenTimeZone && sql<string>`coalesce(${officers.timeZone}, ${seenTimeZone})`;
  const [kept] = await failingClosed(() =>
    getDb()
      .update(officers)
      .set({
        ...(singleKeys !== undefined && { singleKeys }),
        timeZone: timeZone ?? (seen || sql`${officers.timeZone}`),
      })
      .where(eq(officers.id, id))
      .returning({ singleKeys: officers.singleKeys, timeZone: officers.timeZone }),
  );
  return { singleKeys: kept?.singleKeys ?? true, timeZone: zoneOf(kept?.timeZone ?? undefined) };
}

type Row = Awaited<ReturnType<typeof select>>[number];

function toListed({ officer, coveredBy }: Row): ListedOfficer | undefined {
  const { id, email, canonicalName, role, disabled } = officer;
  if (role === null) return undefined;
  return { id, email, name: canonicalName, role, disabled, ...absenceOf(officer, coveredBy) };
}

/** An absence that is over is none. */
function absenceOf({ awayUntil, timeZone }: Row["officer"], coveredBy: string | null) {
  if (!awayUntil || awayUntil.getTime() <= Date.now()) return {};
  const awayDay = dayAt(awayUntil.getTime(), timeZone ?? "UTC");
  return { awayUntil: awayUntil.toISOString(), awayDay, coveredBy: coveredBy ?? undefined };
}
