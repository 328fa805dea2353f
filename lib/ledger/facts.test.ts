import { describe, expect, it } from "vitest";
import { factsOf } from "./facts";
import { wordOfAction, wordOfOutcome, wordOfStep } from "./words";

describe("what a detail holds", () => {
  it("is told in words, but not what has a place of its own", () => {
    const detail = { comment: "c", reasonCode: "R", changes: [], errorCode: "NOT_SENT", erased: 2, sessionId: "s" };
    expect(factsOf(detail)).toEqual([
      { term: "Error code", value: "NOT_SENT" },
      { term: "Erased", value: "2" },
    ]);
  });

  it("of a later version is written out rather than lost", () => {
    expect(factsOf({ plan: { rows: 3 } })).toEqual([{ term: "Plan", value: '{"rows":3}' }]);
  });
});

describe("the words of a row", () => {
  it("know only one good outcome: confirmed", () => {
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
    expect(outcomes.filter((outcome) => wordOfStep(outcome).tone === "good")).toEqual(["CONFIRMED"]);
  });

  it("spell out what they do not know, and take nothing from the language's own objects", () => {
    expect([wordOfAction("bulk-plan"), wordOfAction("constructor")]).toEqual(["Bulk plan", "Constructor"]);
    expect(wordOfOutcome("toString")).toEqual({ label: "toString", tone: "neutral" });
  });
});
