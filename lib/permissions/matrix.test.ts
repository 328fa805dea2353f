import { describe, expect, it } from "vitest";
import { BUILT_IN } from "@/lib/policy/builtIn";
import type { Policy } from "@/lib/policy/contract";
import { ACTIONS, can } from "./can";
import { answersOf, matrixOf, type MatrixRow, RELATIONS, rulesOf } from "./matrix";
import { ROLES } from "@/lib/domain/roles";

const rows = matrixOf(BUILT_IN);

/** Allowed as A, L or N for assignee, reviewer ("L" for its looker) and neither; per role. */
const lettersOf = ({ permissions }: MatrixRow) =>
  ROLES.map((role) => RELATIONS.map((relation) => (permissions[role][relation].allowed ? relation[0] : "-")).join(""));

const ALL = "arn";
const NONE = "---";

/** The matrix as it is meant, said a second time: analyst, lead, auditor; a letter for each relation that is enough. */
const MEANT: Record<string, [analyst: string, lead: string, auditor: string]> = {
  "View cases, worklist and operations": [ALL, ALL, ALL],
  "Take a case": [ALL, ALL, NONE],
  "Reassign a case to someone else": [NONE, ALL, NONE],
  "Override the status of a run": ["ar-", ALL, NONE],
  "Decide hits": ["ar-", ALL, NONE],
  "Set the risk level": ["ar-", ALL, NONE],
  "Switch monitoring on or off": ["ar-", ALL, NONE],
  "Run a workflow again": ["ar-", ALL, NONE],
  "Approve or reject another officer's proposal": ["-r-", ALL, NONE],
  "Approve or reject their own proposal": [NONE, NONE, NONE],
  "Approve or reject a proposal from an officer whose sign-in they recently created or reset": [NONE, NONE, NONE],
  "Withdraw their own proposal": [ALL, ALL, NONE],
  "Withdraw another officer's proposal": [NONE, NONE, NONE],
  "Archive a case or make it inactive": ["ar-", ALL, NONE],
  "Change the workflow label": ["ar-", ALL, NONE],
  "Add a note to a case": [ALL, ALL, NONE],
  "Settle an operation": [NONE, ALL, NONE],
  "View the ledger": [ALL, ALL, ALL],
  "Verify the ledger": [NONE, ALL, ALL],
  "Export the ledger": [NONE, ALL, ALL],
  "Manage templates": [NONE, ALL, NONE],
  "Bulk reassign cases": [NONE, ALL, NONE],
  "View bulk reassign plans": [NONE, ALL, ALL],
  "Export the worklist": [NONE, ALL, ALL],
  "View team workload and analytics": [NONE, ALL, ALL],
  "View officers": [NONE, ALL, ALL],
  "Manage officers": [NONE, ALL, NONE],
  "Change their own permissions": [NONE, NONE, NONE],
  "Remove permissions from their own second account": [NONE, ALL, NONE],
  "Add permissions to their own second account": [NONE, NONE, NONE],
  "Link or unlink their own accounts": [NONE, NONE, NONE],
  "Add or change an officer with a wider scope": [NONE, NONE, NONE],
  "Set their own absence": [ALL, ALL, ALL],
  "Set another officer's absence": [NONE, ALL, NONE],
  "Set the absence of an officer with a wider scope": [NONE, NONE, NONE],
  "Save views": [ALL, ALL, ALL],
  "Share a view with the team": [NONE, ALL, NONE],
  "Save drafts": [ALL, ALL, NONE],
  "Record their own visits to cases": [ALL, ALL, ALL],
  "Show presence on a case": [ALL, ALL, ALL],
  "Change their own preferences": [ALL, ALL, ALL],
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
      ({ words }) => words.endsWith("another officer's proposal"),
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

  it("K10: a case is theirs whose name stands there, however it is spelt; nobody's is nobody's", () => {
    const ana = { id: "", email: "ana@desk.example", name: "Ana Silva", role: "analyst" } as const;
    for (const name of [" Ana Silva ", "ANA silva", "Ana\u00a0Silva"]) {
      expect(can(ana, "override", { assignee: name }).allowed).toBe(true);
      expect(can(ana, "change-state", { reviewer: name }).allowed).toBe(true);
      expect(can(ana, "decide-proposal", { isMaker: false, reviewer: name, policy: BUILT_IN }).allowed).toBe(true);
    }
    for (const assignee of [undefined, "", " ", "Ana Silvana"])
      expect(can(ana, "override", { assignee }).allowed).toBe(false);
  });

  it("tells of every refusal by which rule, and of a cell no more than it has to", () => {
    expect(rulesOf(rows).map(({ rule }) => rule)).toContain("never-the-maker");
    const override = rows.find(({ action }) => action === "override");
    expect(override && answersOf(override.permissions.analyst).map(({ relations }) => relations)).toEqual([
      ["assignee", "reviewer"],
      ["neither"],
    ]);
    expect(override && answersOf(override.permissions.lead)).toEqual([{ permission: { allowed: true } }]);
  });
});
