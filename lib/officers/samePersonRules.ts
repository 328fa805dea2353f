/** What tells one person's accounts apart from another's. */
export interface Account {
  id: string;
  personKey?: string | null;
}

/** Are these two accounts one person's: the same account, or two that the directory puts down to one person? */
export function isSamePerson(one: Account, other: Account): boolean {
  return one.id === other.id || (Boolean(one.personKey) && one.personKey === other.personKey);
}
