import { isNameOf } from "@/lib/domain/names";
import type { Policy } from "@/lib/policy/contract";
import type { Officer } from "@/lib/domain/officer";

/** Everything that asks for permission. Reading is an action too: an auditor's desk is the table's first column. */
export const ACTIONS = [
  "read-cases",
  "read-ledger",
  "verify-ledger",
  "export-ledger",
  "reassign",
  "change-state",
  "set-current-workflow",
  "override",
  "decide-hits",
  "set-risk-level",
  "set-monitoring",
  "run-workflow",
  "resolve-operation",
  "keep-view",
  "share-view",
  "set-own-preferences",
  "keep-visit",
  "show-presence",
  "keep-draft",
  "keep-note",
  "keep-template",
  "read-officers",
  "keep-officers",
  "read-team",
  "set-own-availability",
  "set-availability",
  "plan-moves",
  "see-plans",
  "export-worklist",
  "decide-proposal",
  "withdraw-proposal",
] as const;
export type Action = (typeof ACTIONS)[number];

/** How an account that is to be changed relates to the lead who would change it. */
export interface AccountRelation {
  isOwn?: boolean;
  /** Linked to the same person as theirs, no matter by whom. */
  isSamePerson?: boolean;
  /** Does the change give nothing and only take rights away? */
  takesRights?: boolean;
  /** Would the change say that it is, or is not, a second account of theirs? */
  linksOwn?: boolean;
  /** Does it see, or would it see, what they do not see? */
  isBeyond?: boolean;
}

/**
 * The circumstances of a decision besides the officer: who has the case now and, for a reassignment, who would have it.
 */
export interface Circumstances {
  assignee?: string;
  reviewer?: string;
  change?: { assignee?: string; reviewer?: string };
  /** Of a proposal: was it made by the officer, under whatever account? */
  isMaker?: boolean;
  /** Of a proposal: may one hand have opened both its maker's account and the officer's? */
  isSameHand?: boolean;
  /** Is the officer the assignee under another account? The name says it for their own. */
  isAssignee?: boolean;
  /** Of a change of the directory: the account it is about. */
  account?: AccountRelation;
  /** The policy in force. Without one nobody is a second person, and assignees may override. */
  policy?: Pick<Policy, "secondPerson" | "overrides">;
}

export type Permission = { allowed: true } | { allowed: false; rule: string; reason: string };

type Rule = (officer: Officer, circumstances: Circumstances) => Permission;

const yes: Permission = { allowed: true };
const no = (rule: string, reason: string): Permission => ({ allowed: false, rule, reason });

const always: Rule = () => yes;
const readOnly: Rule = () => no("auditors-read", "Auditors have read-only access.");

const notTheirs: Rule = () =>
  no("whole-ledger-for-leads-and-auditors", "Only team leads and auditors verify and export the whole ledger.");

const forLeads: Rule = () => no("leads-settle", "Only team leads settle operations.");

const leadsShare: Rule = () => no("leads-share", "Only team leads share views with the team.");

const templatesForLeads: Rule = () => no("leads-keep-templates", "Only team leads manage templates.");

const officersForLeads: Rule = () => no("leads-keep-officers", "Only team leads manage officers.");

const notBeyond: Rule = (_officer, { account }) =>
  account?.isBeyond
    ? no(
        "within-ones-own-limit",
        "With a limited scope you cannot add or change an officer with a wider scope. Ask a team lead without that limit.",
      )
    : yes;

/** Linking accounts as one person's must not take rights from other leads: it would shield the accounts from them. */
const asKeeper: Rule = (officer, circumstances) => {
  const { isOwn, isSamePerson, takesRights, linksOwn } = circumstances.account ?? {};
  if (isOwn || (isSamePerson && !takesRights && !linksOwn))
    return no(
      "not-ones-own-rights",
      "You cannot change your own permissions, or add permissions to a second account of yours. Ask another team lead.",
    );
  return linksOwn
    ? no("not-ones-own-person", "You cannot link or unlink your own accounts. Ask another team lead.")
    : notBeyond(officer, circumstances);
};

const teamForLeads: Rule = () => no("team-for-leads-and-auditors", "Only team leads and auditors see team figures.");

const officersForReaders: Rule = () =>
  no("officers-for-leads-and-auditors", "Only team leads and auditors see the officers.");

const plansForReaders: Rule = () =>
  no("plans-for-leads-and-auditors", "Only team leads and auditors see bulk reassign plans.");

const leadsPlan: Rule = () => no("leads-plan-absences", "Only team leads set other people's absences.");

const leadsBulkReassign: Rule = () => no("leads-plan", "Only team leads bulk reassign cases.");

const notTheirExport: Rule = () =>
  no("exports-for-leads-and-auditors", "Only team leads and auditors export lists of cases.");

const forThemselves: Rule = (officer, { change = {} }) =>
  [change.assignee, change.reviewer].every((name) => name === undefined || isNameOf(officer, name))
    ? yes
    : no(
        "analysts-take-for-themselves",
        "Analysts take cases for themselves; team leads reassign them between people.",
      );

const onTheirOwn: Rule = (officer, { assignee, reviewer }) =>
  isNameOf(officer, assignee) || isNameOf(officer, reviewer)
    ? yes
    : no("own-cases-only", "You are neither assignee nor reviewer of this case. Take it first, or ask a team lead.");

/** By the policy, the assignee of a case may not override the engine. */
const unlessAssignee =
  (rule: Rule): Rule =>
  (officer, circumstances) => {
    const { assignee, isAssignee = false, policy } = circumstances;
    return (isAssignee || isNameOf(officer, assignee)) && policy?.overrides.byAssignee === "refused"
      ? no("assignees-never-override", "By policy, the assignee of a case may not override its results.")
      : rule(officer, circumstances);
  };

const notInOneHand = (policy: Circumstances["policy"]) =>
  no(
    "never-in-one-hand",
    `For ${policy?.secondPerson.sameHandDays ?? "some"} days an officer and the person who created or reset their sign-in count as one person, as do all officers whose links that person created. They cannot approve each other's proposals.`,
  );

/** The maker of a proposal never decides it; of all others those the policy names. Without a policy nobody is named. */
const asSecond: Rule = (officer, { isMaker = true, isSameHand, policy, reviewer }) => {
  const second = policy?.secondPerson.who ?? [];
  if (isMaker) return no("never-the-maker", "You cannot decide your own proposal, from any of your accounts.");
  if (isSameHand) return notInOneHand(policy);
  const isNamed =
    (officer.role === "lead" && second.includes("lead")) ||
    (isNameOf(officer, reviewer) && second.includes("reviewer"));
  return isNamed ? yes : no("second-by-policy", `By policy, ${wordsOfSecond(second)} decides this.`);
};

const wordsOfSecond = (second: Policy["secondPerson"]["who"]) =>
  second.map((each) => (each === "lead" ? "a team lead" : "the reviewer of the case")).join(" or ") || "nobody";

const ifMaker: Rule = (_officer, { isMaker = false }) =>
  isMaker ? yes : no("makers-withdraw", "Only the proposer can withdraw a proposal. Others can reject it.");

const TABLE: Record<Action, Record<Officer["role"], Rule>> = {
  "read-cases": { analyst: always, lead: always, auditor: always },
  "read-ledger": { analyst: always, lead: always, auditor: always },
  "verify-ledger": { analyst: notTheirs, lead: always, auditor: always },
  "export-ledger": { analyst: notTheirs, lead: always, auditor: always },
  reassign: { analyst: forThemselves, lead: always, auditor: readOnly },
  "change-state": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "set-current-workflow": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  override: { analyst: unlessAssignee(onTheirOwn), lead: unlessAssignee(always), auditor: readOnly },
  "decide-hits": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "set-risk-level": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "set-monitoring": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "run-workflow": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "resolve-operation": { analyst: forLeads, lead: always, auditor: readOnly },
  "keep-view": { analyst: always, lead: always, auditor: always },
  "share-view": { analyst: leadsShare, lead: always, auditor: readOnly },
  "set-own-preferences": { analyst: always, lead: always, auditor: always },
  // Their own, about themselves: it changes nothing of a case.
  "keep-visit": { analyst: always, lead: always, auditor: always },
  "show-presence": { analyst: always, lead: always, auditor: always },
  "keep-draft": { analyst: always, lead: always, auditor: readOnly },
  "keep-note": { analyst: always, lead: always, auditor: readOnly },
  "keep-template": { analyst: templatesForLeads, lead: always, auditor: readOnly },
  "read-officers": { analyst: officersForReaders, lead: always, auditor: always },
  "keep-officers": { analyst: officersForLeads, lead: asKeeper, auditor: readOnly },
  "read-team": { analyst: teamForLeads, lead: always, auditor: always },
  "set-own-availability": { analyst: always, lead: always, auditor: always },
  "set-availability": { analyst: leadsPlan, lead: notBeyond, auditor: readOnly },
  "plan-moves": { analyst: leadsBulkReassign, lead: always, auditor: readOnly },
  "see-plans": { analyst: plansForReaders, lead: always, auditor: always },
  "export-worklist": { analyst: notTheirExport, lead: always, auditor: always },
  "decide-proposal": { analyst: asSecond, lead: asSecond, auditor: readOnly },
  "withdraw-proposal": { analyst: ifMaker, lead: ifMaker, auditor: readOnly },
};

/**
 * May this officer do this, here? The one table of rules; the server asks it before every act, the screen asks it to
 * explain a disabled control. In: officer, action, the case as last read. Out: a permission that names the rule.
 */
export function can(officer: Officer, action: Action, circumstances: Circumstances = {}): Permission {
  return TABLE[action][officer.role](officer, circumstances);
}
