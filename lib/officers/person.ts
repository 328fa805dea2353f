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

/** Are the officers of these two names one person by the directory's word? Names of nobody here are nobody's. */
export async function arePeopleSame(oneName: string, otherName: string): Promise<boolean> {
  const [first, second] = await getDb()
    .select({ id: officers.id, personKey: officers.personKey })
    .from(officers)
    .where(inArray(officers.foldedName, [foldName(oneName), foldName(otherName)]));
  return first !== undefined && second !== undefined && isSamePerson(first, second);
}
