import { describe, expect, it } from "vitest";
import { matrixOf, RELATIONS } from "@/lib/permissions/matrix";
import { ROLES } from "@/lib/domain/roles";
import { LEDGER_ACTIONS } from "./actions";
import { ERASING_REASONS } from "./erase";
import { factsOf } from "./facts";
import { SEAM_REASONS } from "./seam";
import { wordOfAction, wordOfLedgerOutcome } from "./words";

describe("what a detail holds", () => {
  it("is told in words, but not what has a place of its own", () => {
    const detail = {
      comment: "c",
      reasonCode: "R",
      changes: [],
      errorCode: "UPSTREAM_UNAVAILABLE",
      proof: "audit",
      erased: 2,
      forms: ["override", "change-state"],
      sessionId: "s",
      refusal: "wrong-password",
    };
    expect(factsOf(detail)).toEqual([
      { term: "Failure", value: "FrankieOne cannot be reached" },
      { term: "Proof", value: "FrankieOne's audit" },
      { term: "Erased", value: "2" },
      { term: "Offered in", value: "Decide, Change state" },
      { term: "Refusal", value: "wrong password" },
    ]);
  });

  it("has words for codes of roles, plans, files and commands", () => {
    const valueIn = (detail: Parameters<typeof factsOf>[0]) => factsOf(detail).map(({ value }) => value);
    expect(valueIn({ from: "analyst", to: "lead" })).toEqual(["Analyst", "Team lead"]);
    expect(valueIn({ role: "auditor", by: "claim" })).toEqual(["Auditor", "the identity provider's claim"]);
    expect(valueIn({ by: "link", format: "print" })).toEqual(["invitation link", "print"]);
    expect(valueIn({ kind: "undo", format: "csv", originId: "o", templateId: "t" })).toEqual([
      "undoing of an earlier plan",
      "CSV",
    ]);
    for (const reason of [...ERASING_REASONS, ...SEAM_REASONS])
      expect(valueIn({ reason }), reason).not.toContain(reason);
    expect(valueIn({ reason: "typed by a lead" })).toEqual(["typed by a lead"]);
  });

  it("of a later version is written out in words rather than lost", () => {
    expect(factsOf({ plan: { rows: 3, "left-over": [1, 2] }, isNew: true })).toEqual([
      { term: "Plan", value: "Rows: 3 · Left over: 1, 2" },
      { term: "Is new", value: "yes" },
    ]);
  });
});

describe("the words of a row", () => {
  it("know only one good outcome: saved", () => {
    const outcomes = [
      "INTENT",
      "SENT",
      "CONFIRMED",
      "REJECTED",
      "UNKNOWN",
      "NOT_APPLIED",
      "DENIED",
      "DONE",
      "FAULT_FOUND",
    ];
    expect(outcomes.filter((outcome) => wordOfLedgerOutcome(outcome).tone === "good")).toEqual(["CONFIRMED"]);
  });

  it("K17: know every action that a rule refuses to anybody, for the attempt goes on record under it", () => {
    const refused = matrixOf(undefined).filter(({ permissions }) =>
      ROLES.some((role) => RELATIONS.some((relation) => !permissions[role][relation].allowed)),
    );
    const known = new Set<string>(LEDGER_ACTIONS);
    expect(refused.map(({ action }) => action).filter((action) => !known.has(action))).toEqual([]);
  });

  it("spell out what they do not know, and take nothing from the language's own objects", () => {
    expect([wordOfAction("bulk-plan"), wordOfAction("constructor")]).toEqual(["Bulk plan", "Constructor"]);
    expect(wordOfLedgerOutcome("toString")).toEqual({ label: "toString", tone: "neutral" });
  });
});
