import { foldName } from "@/lib/officers/rules";
import type { Policy } from "@/lib/policy/contract";
import type { Officer } from "./contract";

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
  "resolve-operation",
  "keep-view",
  "share-view",
  "set-own-preferences",
  "keep-visit",
  "show-presence",
  "keep-draft",
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

/** What a decision looks at besides the officer: who has the case now and, for a reassignment, who would have it. */
export interface Circumstances {
  assignee?: string;
  reviewer?: string;
  change?: { assignee?: string; reviewer?: string };
  /** Of a proposal: was it made by the officer, under whatever account? */
  isMaker?: boolean;
  /** Is the officer the assignee under another account? The name says it for their own. */
  isAssignee?: boolean;
  /** What the policy in force says of it. Without its word nobody is second, and assignees may override. */
  policy?: Pick<Policy, "secondPerson" | "overrides">;
}

export type Verdict = { allowed: true } | { allowed: false; rule: string; reason: string };

type Rule = (officer: Officer, circumstances: Circumstances) => Verdict;

const yes: Verdict = { allowed: true };
const no = (rule: string, reason: string): Verdict => ({ allowed: false, rule, reason });

const always: Rule = () => yes;
const readOnly: Rule = () => no("auditors-read", "Auditors read the desk and change nothing.");

const notTheirs: Rule = () =>
  no("whole-ledger-for-leads-and-auditors", "The whole ledger is for team leads and auditors to verify and to export.");

const forLeads: Rule = () => no("leads-settle", "A team lead settles an operation whose outcome needs a person.");

const leadsShare: Rule = () => no("leads-share", "A team lead shares views with the team.");

const templatesForLeads: Rule = () => no("leads-keep-templates", "A team lead keeps the templates of comments.");

const officersForLeads: Rule = () => no("leads-keep-officers", "A team lead keeps the directory of officers.");
const teamForLeads: Rule = () =>
  no("team-for-leads-and-auditors", "Figures about the team are for team leads and auditors to see.");

const leadsPlan: Rule = () => no("leads-plan-absences", "A team lead says of others when they are away.");

const leadsMove: Rule = () => no("leads-plan", "A team lead moves the work of many cases at once.");

const notTheirExport: Rule = () =>
  no("exports-for-leads-and-auditors", "Lists of cases are exported by team leads and auditors.");

const forThemselves: Rule = (officer, { change = {} }) =>
  [change.assignee, change.reviewer].every((name) => name === undefined || name === officer.name)
    ? yes
    : no("analysts-take-for-themselves", "Analysts take cases for themselves; a team lead moves work between people.");

const onTheirOwn: Rule = (officer, { assignee, reviewer }) =>
  officer.name === assignee || officer.name === reviewer
    ? yes
    : no("own-cases-only", "You are neither assignee nor reviewer of this case. Take it first, or ask a team lead.");

/** By the policy, whoever has a case may not be the one who decides against the engine. */
const unlessAssignee =
  (rule: Rule): Rule =>
  (officer, circumstances) => {
    const { assignee = "", isAssignee = false, policy } = circumstances;
    return (isAssignee || foldName(officer.name) === foldName(assignee)) && policy?.overrides.byAssignee === "refused"
      ? no("assignees-never-override", "By the policy the assignee of a case does not override its results.")
      : rule(officer, circumstances);
  };

/** Whoever proposed it never decides it; of all others those who the policy names. Without its word nobody is named. */
const asSecond: Rule = ({ role, name }, { isMaker = true, policy, reviewer }) => {
  const second = policy?.secondPerson.who ?? [];
  if (isMaker) return no("never-the-maker", "Whoever proposed an override does not decide it, under whatever account.");
  const isNamed = (role === "lead" && second.includes("lead")) || (name === reviewer && second.includes("reviewer"));
  return isNamed ? yes : no("second-by-policy", `By the policy ${wordsOfSecond(second)} decides this.`);
};

const wordsOfSecond = (second: Policy["secondPerson"]["who"]) =>
  second.map((each) => (each === "lead" ? "a team lead" : "the reviewer of the case")).join(" or ") || "nobody";

const ifMaker: Rule = (_officer, { isMaker = false }) =>
  isMaker ? yes : no("makers-withdraw", "Only whoever made a proposal withdraws it. Others reject it.");

const TABLE: Record<Action, Record<Officer["role"], Rule>> = {
  "read-cases": { analyst: always, lead: always, auditor: always },
  "read-ledger": { analyst: always, lead: always, auditor: always },
  "verify-ledger": { analyst: notTheirs, lead: always, auditor: always },
  "export-ledger": { analyst: notTheirs, lead: always, auditor: always },
  reassign: { analyst: forThemselves, lead: always, auditor: readOnly },
  "change-state": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  "set-current-workflow": { analyst: onTheirOwn, lead: always, auditor: readOnly },
  override: { analyst: unlessAssignee(onTheirOwn), lead: unlessAssignee(always), auditor: readOnly },
  "resolve-operation": { analyst: forLeads, lead: always, auditor: readOnly },
  "keep-view": { analyst: always, lead: always, auditor: always },
  "share-view": { analyst: leadsShare, lead: always, auditor: readOnly },
  "set-own-preferences": { analyst: always, lead: always, auditor: always },
  // Their own, about themselves: it changes nothing of a case.
  "keep-visit": { analyst: always, lead: always, auditor: always },
  "show-presence": { analyst: always, lead: always, auditor: always },
  "keep-draft": { analyst: always, lead: always, auditor: readOnly },
  "keep-template": { analyst: templatesForLeads, lead: always, auditor: readOnly },
  "read-officers": { analyst: officersForLeads, lead: always, auditor: always },
  "keep-officers": { analyst: officersForLeads, lead: always, auditor: readOnly },
  "read-team": { analyst: teamForLeads, lead: always, auditor: always },
  "set-own-availability": { analyst: always, lead: always, auditor: always },
  "set-availability": { analyst: leadsPlan, lead: always, auditor: readOnly },
  "plan-moves": { analyst: leadsMove, lead: always, auditor: readOnly },
  "see-plans": { analyst: leadsMove, lead: always, auditor: always },
  "export-worklist": { analyst: notTheirExport, lead: always, auditor: always },
  "decide-proposal": { analyst: asSecond, lead: asSecond, auditor: readOnly },
  "withdraw-proposal": { analyst: ifMaker, lead: ifMaker, auditor: readOnly },
};

/**
 * May this officer do this, here? The one table of rules; the server asks it before every act, the screen asks it to
 * explain a disabled control. In: officer, action, the case as last read. Out: a verdict that names the rule.
 */
export function can(officer: Officer, action: Action, circumstances: Circumstances = {}): Verdict {
  return TABLE[action][officer.role](officer, circumstances);
}
