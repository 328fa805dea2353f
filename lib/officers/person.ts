import "server-only";
import { gt, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { accountHands } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { foldName } from "@/lib/foldName";
import { getPolicy } from "@/lib/policy/service";
import { type Closeness, closenessAmong } from "./samePersonRules";

/*
 * The one place that says whether two accounts may be two people. Every rule that needs "somebody else" asks here:
 * proposals and their deciders, assignee and reviewer, the assignee who may not override, who settles an operation.
 */

const DAY_MS = 86_400_000;

/** Why these officers (by id) may not be two people; undefined where they may. Throws the driver's error. */
export async function closenessOf(one: string, other: string): Promise<Closeness | undefined> {
  return (await readPeople()).closeness(one, other);
}

/** The ids of all accounts that may not be a second person beside this one, itself included. Throws the driver's error. */
export async function closeTo(id: string): Promise<string[]> {
  const { closeness } = await readPeople();
  const all = await getDb().select({ id: officers.id }).from(officers);
  return all.map((each) => each.id).filter((each) => closeness(id, each) !== undefined);
}

type CloseNames = (one?: string, other?: string) => Closeness | undefined;

/**
 * Reads the officers of these names. Out: why those of two of them may not be two people. Names of nobody here are nobody's.
 * Throws the driver's error.
 */
export async function closenessOfNames(names: string[]): Promise<CloseNames> {
  if (names.length === 0) return () => undefined;
  const folded = [...new Set(names.map(foldName))];
  const { closeness, accounts } = await readPeople(inArray(officers.foldedName, folded));
  const ids = new Map(accounts.map(({ name, id }) => [name, id]));
  return (one = "", other = "") => {
    const [first, second] = [ids.get(foldName(one)), ids.get(foldName(other))];
    return first && second ? closeness(first, second) : undefined;
  };
}

/** The accounts that are linked to a person, further ones, and the hands that count by the policy. */
async function readPeople(further?: SQL) {
  const db = getDb();
  const since = new Date(Date.now() - getPolicy().secondPerson.sameHandDays * DAY_MS);
  const [accounts, hands] = await Promise.all([
    db
      .select({ id: officers.id, personKey: officers.personKey, name: officers.foldedName })
      .from(officers)
      .where(or(isNotNull(officers.personKey), further)),
    db.select().from(accountHands).where(gt(accountHands.at, since)),
  ]);
  return { accounts, closeness: closenessAmong(accounts, hands) };
}
