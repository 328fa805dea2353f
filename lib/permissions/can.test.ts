import { describe, expect, it } from "vitest";
import { BUILT_IN } from "@/lib/policy/builtIn";
import type { SecondPeople } from "@/lib/policy/secondPersonContract";
import { type Action, ACTIONS, can, type Circumstances } from "./can";
import type { Officer } from "@/lib/domain/officer";
import { type Role, ROLES } from "@/lib/domain/roles";

const officer = (role: Role): Officer => ({
  id: "0190d3a5-0000-4000-8000-000000000001",
  email: "ana@desk.example",
  name: "Ana",
  role,
});

const seconds = (who: SecondPeople[]) => ({ ...BUILT_IN, secondPerson: { ...BUILT_IN.secondPerson, who } });

/** How an officer stands to a case, and what a reassignment would make of it. */
const RELATIONS = {
  "no case": {},
  stranger: { assignee: "Ben", reviewer: "Chloe" },
  unassigned: { assignee: undefined, reviewer: undefined },
  assignee: { assignee: "Ana", reviewer: "Ben" },
  reviewer: { assignee: "Ben", reviewer: "Ana" },
  "a name that only begins alike": { assignee: "Ana Silva", reviewer: "Anabel" },
  "takes it": { assignee: "Ben", change: { assignee: "Ana" } },
  "takes both parts": { assignee: "Ben", change: { assignee: "Ana", reviewer: "Ana" } },
  "gives it away": { assignee: "Ana", change: { assignee: "Ben" } },
  "takes one part, gives the other": { assignee: "Ben", change: { assignee: "Ana", reviewer: "Ben" } },
  "made the proposal": { assignee: "Ben", reviewer: "Ana", isMaker: true, policy: seconds(["lead", "reviewer"]) },
  "reviews what another proposed": {
    assignee: "Ben",
    reviewer: "Ana",
    isMaker: false,
    policy: seconds(["lead", "reviewer"]),
  },
  "reviews, second is for leads": { assignee: "Ben", reviewer: "Ana", isMaker: false, policy: seconds(["lead"]) },
  "reviews, second is for reviewers": {
    assignee: "Ben",
    reviewer: "Ana",
    isMaker: false,
    policy: seconds(["reviewer"]),
  },
  "has nothing to do with what another proposed": {
    reviewer: "Ben",
    isMaker: false,
    policy: seconds(["lead", "reviewer"]),
  },
  "has nothing to do with it, second is for reviewers": {
    reviewer: "Ben",
    isMaker: false,
    policy: seconds(["reviewer"]),
  },
} as const satisfies Record<string, Circumstances>;
type Relation = keyof typeof RELATIONS;

/** A proposal, and what the policy says of it: who may decide, by role. */
const SECOND: Partial<Record<Relation, Role[]>> = {
  "made the proposal": [],
  "reviews what another proposed": ["analyst", "lead"],
  "reviews, second is for leads": ["lead"],
  "reviews, second is for reviewers": ["analyst", "lead"],
  "has nothing to do with what another proposed": ["lead"],
  "has nothing to do with it, second is for reviewers": [],
};

const MINE: Relation[] = [
  "assignee",
  "reviewer",
  "gives it away",
  ...(Object.keys(SECOND) as Relation[]).filter((each) => !each.startsWith("has nothing")),
];
const FOR_MYSELF = (relation: Relation) => !["gives it away", "takes one part, gives the other"].includes(relation);

/** What everybody does about themselves: it changes nothing of a case. */
const THEIR_OWN_DESK: readonly Action[] = [
  "keep-view",
  "set-own-preferences",
  "keep-visit",
  "show-presence",
  "set-own-availability",
];

const isEverybodys = (action: Action) =>
  (action.startsWith("read-") && !(action in FOR_READERS)) || THEIR_OWN_DESK.includes(action);

/** What is a team lead's alone, with the rule that says so. */
const FOR_LEADS: Partial<Record<Action, string>> = {
  "resolve-operation": "leads-settle",
  "share-view": "leads-share",
  "keep-template": "leads-keep-templates",
  "keep-officers": "leads-keep-officers",
  "set-availability": "leads-plan-absences",
  "plan-moves": "leads-plan",
};

/** What is for leads and auditors, with the rule that says so. */
const FOR_READERS: Partial<Record<Action, string>> = {
  "verify-ledger": "whole-ledger-for-leads-and-auditors",
  "export-ledger": "whole-ledger-for-leads-and-auditors",
  "read-officers": "officers-for-leads-and-auditors",
  "read-team": "team-for-leads-and-auditors",
  "see-plans": "plans-for-leads-and-auditors",
  "export-worklist": "exports-for-leads-and-auditors",
};

/** The rule in words, said a second time and differently: lead anything, auditor reads, analyst as below. */
function expected(role: Role, action: Action, relation: Relation): true | string {
  if (action.endsWith("-proposal") && role !== "auditor") return expectedOfProposal(role, action, relation);
  if (isEverybodys(action) || role === "lead") return true;
  const forReaders = FOR_READERS[action];
  if (role === "auditor") return forReaders !== undefined || "auditors-read";
  return forReaders ?? FOR_LEADS[action] ?? expectedOfAnalyst(action, relation);
}

function expectedOfAnalyst(action: Action, relation: Relation): true | string {
  if (action === "keep-draft" || action === "keep-note") return true;
  if (action === "reassign") return FOR_MYSELF(relation) || "analysts-take-for-themselves";
  return MINE.includes(relation) || "own-cases-only";
}

function expectedOfProposal(role: Role, action: Action, relation: Relation): true | string {
  const isMaker = relation === "made the proposal";
  if (action === "withdraw-proposal") return isMaker || "makers-withdraw";
  const deciders = SECOND[relation];
  // What says nothing of a proposal is refused as one's own.
  if (isMaker || !deciders) return "never-the-maker";
  return deciders.includes(role) || "second-by-policy";
}

const relations = Object.keys(RELATIONS) as Relation[];
const matrix = ROLES.flatMap((role) =>
  ACTIONS.flatMap((action) => relations.map((relation) => ({ role, action, relation }))),
);

describe("may an officer do this, here?", () => {
  it.each(matrix)("$role · $action · $relation", ({ role, action, relation }) => {
    const permission = can(officer(role), action, RELATIONS[relation]);
    expect(permission.allowed || permission.rule).toBe(expected(role, action, relation));
  });

  it("gives a reason in words with every refusal", () => {
    const refused = matrix
      .map(({ role, action, relation }) => can(officer(role), action, RELATIONS[relation]))
      .filter((permission) => !permission.allowed);
    expect(refused.length).toBeGreaterThan(50);
    for (const permission of refused) expect(permission.reason).toMatch(/^[A-Z].+\.$/);
  });
});
