import type { Verdict } from "@/lib/auth/can";

/** As much of an account as the decision looks at. */
export interface Account {
  id: string;
  personKey: string | null;
}

const OWN: Verdict = {
  allowed: false,
  rule: "not-ones-own-rights",
  reason: "Nobody changes their own rights, nor those of another account of theirs. Ask another team lead.",
};

/** May this lead change the rights of that account? Never of their own, nor of a second account of the same person. */
export function mayChangeRights(lead: Account, target: Account): Verdict {
  const isSamePerson = lead.personKey !== null && lead.personKey === target.personKey;
  return lead.id === target.id || isSamePerson ? OWN : { allowed: true };
}

/** Whether a lead who may still sign in would be left. In: the leads there are now, who changes, and to what. */
export function leavesLead(
  leads: readonly { id: string }[],
  targetId: string,
  after: { isLead: boolean; disabled: boolean },
): boolean {
  return (after.isLead && !after.disabled) || leads.some(({ id }) => id !== targetId);
}
