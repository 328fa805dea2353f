import type { HandKind } from "@/lib/db/directorySchema";

/** What tells one person's accounts apart from another's. */
export interface Account {
  id: string;
  personKey?: string | null;
}

/** What one account did to how another gets in. */
export interface Hand {
  officerId: string;
  byId: string;
  kind: HandKind;
}

/** Why two accounts may not be the two of four eyes: they are one person's, or one hand may have opened both. */
export type Closeness = "same-person" | "same-hand";

/** Are these two accounts one person's: the same account, or two that the directory links to one person? */
export function isSamePerson(one: Account, other: Account): boolean {
  return one.id === other.id || (Boolean(one.personKey) && one.personKey === other.personKey);
}

/**
 * May two accounts be two people? In: the accounts that are linked to a person, and the hands that still count. Out: a
 * function of two ids, undefined where they may. They may not where one had a hand in the other, directly or through
 * other accounts, or where one person's links opened both; all accounts of a person count as one. Two people who both
 * had a hand in a third account stay two people.
 */
export function closenessAmong(
  accounts: readonly Account[],
  hands: readonly Hand[],
): (one: string, other: string) => Closeness | undefined {
  const persons = new Map(accounts.map(({ id, personKey }) => [id, personKey ?? id]));
  const personOf = (id: string) => persons.get(id) ?? id;
  const edges = hands.map(({ officerId, byId, kind }) => ({ of: personOf(officerId), by: personOf(byId), kind }));
  const links = edges.filter(({ kind }) => kind === "link");
  return (one, other) => {
    const [a, b] = [personOf(one), personOf(other)];
    if (a === b) return "same-person";
    if (behind(a, edges).has(b) || behind(b, edges).has(a)) return "same-hand";
    const openers = behind(b, links);
    return [...behind(a, links)].some((each) => openers.has(each)) ? "same-hand" : undefined;
  };
}

/** Who may have acted as a person: themselves, everybody who had a hand in their accounts, in those, and so on. */
function behind(person: string, edges: readonly { of: string; by: string }[]): Set<string> {
  const found = new Set([person]);
  // A set that grows while it is walked is walked to its end.
  for (const each of found) for (const { of, by } of edges) if (of === each) found.add(by);
  return found;
}
