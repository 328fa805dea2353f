import { describe, expect, it } from "vitest";
import { BUILT_IN } from "@/lib/policy/builtIn";
import type { Policy } from "@/lib/policy/contract";
import { ACTIONS, can } from "./can";
import { answersOf, matrixOf, type MatrixRow, RELATIONS, rulesOf } from "./matrix";
import { ROLES } from "./roles";

const rows = matrixOf(BUILT_IN);

/** Allowed as A, L or N for assignee, reviewer ("L" for its looker) and neither; per role. */
const lettersOf = ({ verdicts }: MatrixRow) =>
  ROLES.map((role) => RELATIONS.map((relation) => (verdicts[role][relation].allowed ? relation[0] : "-")).join(""));

const ALL = "arn";
const NONE = "---";

/** The matrix as it is meant, said a second time: analyst, lead, auditor; a letter for each relation that is enough. */
const MEANT: Record<string, [analyst: string, lead: string, auditor: string]> = {
  "See cases, worklist and operations": [ALL, ALL, ALL],
  "Take a case for oneself": [ALL, ALL, NONE],
  "Give a case to somebody else": [NONE, ALL, NONE],
  "Override the status of a run": ["ar-", ALL, NONE],
  "Approve or reject an override that somebody else proposed": ["-r-", ALL, NONE],
  "Approve or reject an override that one proposed oneself": [NONE, NONE, NONE],
  "Withdraw a proposal of one's own": [ALL, ALL, NONE],
  "Withdraw a proposal of somebody else": [NONE, NONE, NONE],
  "Archive a case, or make it inactive": ["ar-", ALL, NONE],
  "Set the current workflow": ["ar-", ALL, NONE],
  "Settle an operation that needs a person": [NONE, ALL, NONE],
  "See the ledger": [ALL, ALL, ALL],
  "Verify the whole ledger": [NONE, ALL, ALL],
  "Export the ledger": [NONE, ALL, ALL],
  "Keep templates of comments": [NONE, ALL, NONE],
  "Plan the move of many cases, and carry it out": [NONE, ALL, NONE],
  "See plans of moves": [NONE, ALL, ALL],
  "Export the worklist": [NONE, ALL, ALL],
  "See how much everybody has": [NONE, ALL, ALL],
  "See the directory of officers": [NONE, ALL, ALL],
  "Keep the directory of officers": [NONE, ALL, NONE],
  "Say when one is away, and who covers": [ALL, ALL, ALL],
  "Say when somebody else is away": [NONE, ALL, NONE],
  "Keep views of one's own": [ALL, ALL, ALL],
  "Share a view with the team": [NONE, ALL, NONE],
  "Keep a draft of a form": [ALL, ALL, NONE],
  "Have kept when one looked at a case": [ALL, ALL, ALL],
  "Show that one has a case open": [ALL, ALL, ALL],
  "Choose how one's own desk behaves": [ALL, ALL, ALL],
};

describe("the matrix of rules", () => {
  it.each(rows.map((row) => [row.words, row] as const))("%s", (words, row) => {
    expect(lettersOf(row)).toEqual(MEANT[words]);
  });

  it("asks for every action there is, and says nothing twice", () => {
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(ACTIONS));
    expect(Object.keys(MEANT).toSorted()).toEqual(rows.map(({ words }) => words).toSorted());
  });

  it.each([
    [["lead"], ["---", "arn"]],
    [["reviewer"], ["-r-", "-r-"]],
    [
      ["lead", "reviewer"],
      ["-r-", "arn"],
    ],
  ] as const)("follows the policy on second people: %j", (second, expected) => {
    const row = matrixOf({ ...BUILT_IN, secondPerson: { ...BUILT_IN.secondPerson, who: [...second] } }).find(
      ({ words }) => words.endsWith("somebody else proposed"),
    );
    expect(row && lettersOf(row).slice(0, 2)).toEqual(expected);
  });

  it("Z-08: follows the policy that an assignee does not override", () => {
    const row = matrixOf({ ...BUILT_IN, overrides: { byAssignee: "refused" } }).find(
      ({ action }) => action === "override",
    );
    expect(row && lettersOf(row)).toEqual(["-r-", "-rn", NONE]);
  });

  it("Z-08: and knows the assignee however the vendor spells the name", () => {
    const policy: Policy = { ...BUILT_IN, overrides: { byAssignee: "refused" } };
    const ana = { id: "", email: "ana@desk.example", name: "Ana Silva", role: "lead" } as const;
    for (const assignee of ["Ana Silva", "ANA  silva", "Аna Silva", "Ana Silva."])
      expect(can(ana, "override", { assignee, policy }).allowed).toBe(false);
    expect(can(ana, "override", { assignee: "Ana Silvana", policy }).allowed).toBe(true);
  });

  it("tells of every refusal by which rule, and of a cell no more than it has to", () => {
    expect(rulesOf(rows).map(({ rule }) => rule)).toContain("never-the-maker");
    const override = rows.find(({ action }) => action === "override");
    expect(override && answersOf(override.verdicts.analyst).map(({ relations }) => relations)).toEqual([
      ["assignee", "reviewer"],
      ["neither"],
    ]);
    expect(override && answersOf(override.verdicts.lead)).toEqual([{ verdict: { allowed: true } }]);
  });
});
