import "server-only";
import { and, inArray, isNotNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { foldName } from "./rules";
import { isSamePerson } from "./samePersonRules";

/** Are these officers (by id) one person, by account or by the directory's word? Throws the driver's error. */
export async function areSamePerson(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const rows = await getDb()
    .select({ id: officers.id, personKey: officers.personKey })
    .from(officers)
    .where(inArray(officers.id, [one, other]));
  const [first, second] = rows;
  return first !== undefined && second !== undefined && isSamePerson(first, second);
}

/**
 * Reads which of these names are second accounts. Out: are the officers of two of them one person by the directory's word? Names of
 * nobody here are nobody's. Throws the driver's error.
 */
export async function onePersonOf(names: string[]): Promise<(one?: string, other?: string) => boolean> {
  if (names.length === 0) return () => false;
  const folded = [...new Set(names.map(foldName))];
  const rows = await getDb()
    .select({ name: officers.foldedName, personKey: officers.personKey })
    .from(officers)
    .where(and(inArray(officers.foldedName, folded), isNotNull(officers.personKey)));
  const keys = new Map(rows.map(({ name, personKey }) => [name, personKey]));
  const keyOf = (name?: string) => name && keys.get(foldName(name));
  return (one, other) => Boolean(keyOf(one)) && keyOf(one) === keyOf(other);
}

/** Are the officers of these two names one person by the directory's word? Throws as `onePersonOf` does. */
export async function arePeopleSame(one: string, other: string): Promise<boolean> {
  return (await onePersonOf([one, other]))(one, other);
}
