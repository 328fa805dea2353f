import "server-only";
import { inArray } from "drizzle-orm";
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
 * Reads the officers of these names. Out: are those of two of them one person, by account or by the directory's word? Names of nobody
 * here are nobody's. Throws the driver's error.
 */
export async function onePersonOf(names: string[]): Promise<(one?: string, other?: string) => boolean> {
  if (names.length === 0) return () => false;
  const folded = [...new Set(names.map(foldName))];
  const rows = await getDb()
    .select({ name: officers.foldedName, id: officers.id, personKey: officers.personKey })
    .from(officers)
    .where(inArray(officers.foldedName, folded));
  const accounts = new Map(rows.map(({ name, ...account }) => [name, account]));
  return (one = "", other = "") => {
    const [first, second] = [accounts.get(foldName(one)), accounts.get(foldName(other))];
    return first !== undefined && second !== undefined && isSamePerson(first, second);
  };
}

/** Are the officers of these two names one person by the directory's word? Throws as `onePersonOf` does. */
export async function arePeopleSame(one: string, other: string): Promise<boolean> {
  return (await onePersonOf([one, other]))(one, other);
}
