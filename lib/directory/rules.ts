import type { AccountRelation } from "@/lib/permissions/can";
import type { Role } from "@/lib/domain/roles";
import { isSamePerson } from "@/lib/officers/samePersonRules";
import type { Scope } from "./contract";

/** As much of an account as the decision looks at. */
export interface Account extends Scope {
  id: string;
  personKey: string | null;
  role: Role | null;
  disabled: boolean;
}

/** What an account becomes by a change; `person` is the other account that it is, or no longer is, one person with. */
export interface Change {
  set?: Partial<Account>;
  person?: Account | null;
  /** Does it open or reopen a way in, or weaken one? That is no right taken away. */
  opensWayIn?: boolean;
}

/** How an account, before and after a change, relates to the lead who asks, for the table of rules. */
export function standingTo(
  lead: Account,
  target: Account,
  { set = {}, person, opensWayIn }: Change = {},
): AccountRelation {
  const after = { ...target, ...set };
  const linksOwn =
    person !== undefined && (isSamePerson(lead, target) || (person !== null && isSamePerson(lead, person)));
  const touched = [target, after, ...(person ? [person] : [])];
  return {
    isOwn: lead.id === target.id,
    isSamePerson: isSamePerson(lead, target),
    takesRights: !opensWayIn && takesRights(target, after),
    linksOwn,
    isBeyond: touched.some((each) => !isWithin(each, lead)),
  };
}

/** Does somebody with this scope see nothing that is hidden from somebody with that limit? */
export function isWithin(scope: Scope, limit: Scope): boolean {
  if (!hasLimit(limit)) return true;
  return isPart(scope.services, limit.services) && isAmongAccounts(scope.childAccounts, limit.childAccounts);
}

/** Is anything out of their sight? */
export function hasLimit({ services, childAccounts }: Scope): boolean {
  return services !== null || childAccounts !== null;
}

function isPart(some: readonly string[] | null, all: readonly string[] | null): boolean {
  if (all === null) return true;
  const known = new Set(all.map((each) => each.toLowerCase()));
  return some !== null && some.every((each) => known.has(each.toLowerCase()));
}

/** Null means the account the desk is set up for, not all of them. */
function isAmongAccounts(some: readonly string[] | null, all: readonly string[] | null): boolean {
  if (all === null || some === null) return all === some;
  return some.every((each) => all.includes(each));
}

const RANK = { auditor: 0, analyst: 1, lead: 2 } as const satisfies Record<Role, number>;
const rankOf = (role: Role | null) => (role === null ? -1 : RANK[role]);

function takesRights(before: Account, after: Account): boolean {
  return (
    rankOf(after.role) <= rankOf(before.role) &&
    (after.disabled || !before.disabled) &&
    isWithin(after, before) &&
    after.personKey === before.personKey
  );
}

/** Whether a lead who may still sign in would be left. In: the leads there are now, who changes, and to what. */
export function leavesLead(
  leads: readonly { id: string }[],
  targetId: string,
  after: { isLead: boolean; disabled: boolean },
): boolean {
  return (after.isLead && !after.disabled) || leads.some(({ id }) => id !== targetId);
}
