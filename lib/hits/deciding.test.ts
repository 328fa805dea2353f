import { describe, expect, it } from "vitest";
import { MANUAL_STATUSES, RESULT_KINDS } from "@/lib/frankieone/wire/decisions";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { processResult } from "@/lib/frankieone/wire/execution";
import { answersOf, decisionGroupsOf } from "./answers";
import {
  bodyOfDeciding,
  changedHits,
  changesOfDeciding,
  decidingFrom,
  faultsOfDeciding,
  withDecision,
} from "./deciding";
import { reasonAgainstTogether } from "./rules";

const hit = (more: object = {}) =>
  processResult.parse({
    ...{ processResultId: "01JZ", class: "AML", result: "HIT", providerResult: { name: "Provider" } },
    supplementaryData: { type: "AML", matchData: { name: "Jane Doe" }, pepData: [{ level: "2" }] },
    ...more,
  });
const whole = { manualStatus: "FALSE_POSITIVE", reasonCode: "ONLY_THE_NAME", comment: "Another year." } as const;
const faults = (input: object, hits = [hit()]) =>
  faultsOfDeciding({ ...whole, ...input }, { kind: "aml", hits }, BUILT_IN);

describe("what a hit can be said to be", () => {
  it.each(RESULT_KINDS)("every decision of %s belongs to one answer, and is offered with a meaning", (kind) => {
    expect(answersOf(kind).flatMap(({ decisions }) => decisions)).toEqual([...MANUAL_STATUSES[kind]]);
    const offered = decisionGroupsOf(kind, answersOf(kind)[0]?.answer).flatMap(({ decisions }) => decisions);
    expect(offered.map(({ manualStatus }) => manualStatus)).toEqual([...MANUAL_STATUSES[kind]]);
    for (const { label, meaning } of offered) expect([label, meaning]).not.toContain("");
  });

  it("an ellipsis says that there is more to choose, and only an answer without one chooses a decision", () => {
    expect(answersOf("aml").map(({ label }) => label)).toEqual(["False positive", "True match…", "Unclear…"]);
    expect(decidingFrom("aml", "false-positive").manualStatus).toBe("FALSE_POSITIVE");
    expect(decidingFrom("aml", "true-positive").manualStatus).toBe("");
    expect(decidingFrom("aml", undefined).manualStatus).toBe("");
    expect(decidingFrom("idv", "false-positive").manualStatus).toBe("");
  });
});

describe("the form of a decision on hits", () => {
  it("asks for decision, reason and words, and takes back a reason that does not go with the decision", () => {
    expect(Object.keys(faults({ manualStatus: "", reasonCode: "", comment: " " }))).toEqual([
      ...["manualStatus", "reasonCode", "comment"],
    ]);
    expect(faults({})).toEqual({});
    expect(Object.keys(faults({ reasonCode: "SAME_PERSON" }))).toEqual(["reasonCode"]);
    expect(withDecision(whole, "TRUE_POSITIVE", BUILT_IN).reasonCode).toBe("");
  });

  it("refuses what all of the hits have already, and a decision of another kind", () => {
    const decided = hit({ manualStatus: "FALSE_POSITIVE" });
    expect(Object.keys(faults({}, [decided]))).toEqual(["manualStatus"]);
    expect(faults({}, [decided, hit()])).toEqual({});
    expect(Object.keys(faults({ manualStatus: "CLEAR", reasonCode: "OTHER" }))).toEqual(["manualStatus"]);
  });

  it("sends every chosen hit, and restates each from what it was", () => {
    const hits = [hit(), hit({ processResultId: "02JZ", manualStatus: "UNKNOWN" })];
    expect(bodyOfDeciding(whole, hits)).toMatchObject({ processResults: ["01JZ", "02JZ"] });
    expect(changesOfDeciding(hits, "FALSE_POSITIVE")).toEqual([
      expect.objectContaining({ to: "FALSE_POSITIVE", about: "PEP match: Jane Doe" }),
      expect.objectContaining({ from: "UNKNOWN", to: "FALSE_POSITIVE" }),
    ]);
  });

  it("names the hits that are others now, and no other", () => {
    const [one, two] = [hit(), hit({ processResultId: "02JZ" })];
    const decided = hit({ processResultId: "02JZ", manualStatus: "TRUE_POSITIVE", updatedBy: "ben" });
    expect(changedHits([one, two], [one, decided])).toEqual([
      expect.objectContaining({ by: "ben", text: "PEP match: Jane Doe: Not decided → True match, risk not decided" }),
    ]);
  });
});

describe("hits are decided together", () => {
  const of = (more: object) => hit({ processResultId: "02JZ", ...more });
  it.each([
    ["of one name, kind and provider", {}, undefined],
    ["not of two kinds", { class: "FRAUD" }, "different kinds"],
    ["not of two providers", { providerResult: { name: "Other" } }, "different providers"],
    ["not where one is a sanction", { supplementaryData: { type: "AML", sanctionData: [{}] } }, "sanctions list"],
  ])("%s", (_what, more, reason) => {
    const told = reasonAgainstTogether([hit(), of(more)]);
    expect(told ?? "").toContain(reason ?? "");
    expect(told === undefined).toBe(reason === undefined);
  });

  it("and at most twenty", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => of({ processResultId: String(index) }));
    expect(reasonAgainstTogether(many(20))).toBeUndefined();
    expect(reasonAgainstTogether(many(21))).toContain("20");
  });
});
