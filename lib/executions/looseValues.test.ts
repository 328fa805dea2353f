import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processResult, stepResult } from "@/lib/frankieone/wire/execution";
import { httpUrl, readable } from "./looseValues";
import { decisionOn } from "@/lib/profiles/decisions";
import { describeProcessResult } from "./processResult";
import { describeStep } from "./stepSummary";

const step = (stepName: string, summary: object) =>
  describeStep(stepResult.parse({ stepName, summary }), "Australia/Sydney");
const result = (given: object) => describeProcessResult(processResult.parse(given), "this-entity");
const values = (facts: { term: string; value: string }[]) => Object.fromEntries(facts.map((f) => [f.term, f.value]));

describe("links out of evidence", () => {
  test("only http and https may be followed", () => {
    expect(httpUrl("https://news.example/a")).toBe("https://news.example/a");
    for (const hostile of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "file:///etc",
      7,
    ])
      expect(httpUrl(hostile)).toBeUndefined();
  });
});

describe("what a step found, in words", () => {
  test("AML: hits, what is undecided by kind, and each provider", () => {
    const { facts, rest } = step("AML", {
      stepName: "AML",
      totalHits: 2,
      totalUnresolved: 1,
      totalFalsePositives: 1,
      numUnresolvedPEP: 1,
      numUnresolvedSanction: 0,
      providerSummaries: [{ name: "screening-one", numHits: 2, pepCountries: ["AUS"] }],
    });
    expect(values(facts)).toEqual({
      Matches: "2: 1 to decide, 1 false positive",
      Undecided: "1 PEP",
      "screening-one": "2 matches · PEP: Australia",
    });
    expect(rest).toEqual({});
  });

  test("KYC: a rule by its name in the trade, whether it was met, and how much was needed", () => {
    const nested = { ruleName: "two_plus", ruleMatches: [{ matchCount: 2, matchCountRequired: 2 }] };
    const direct = { ruleName: "one_plus", matchCount: 1 };
    expect(values(step("KYC", { matchedRules: [nested], unmatchedRules: [direct] }).facts)).toEqual({
      "2+2": "met · 2 of 2 needed",
      "1+1": "not met · 1 match",
    });
  });

  test("a step or a member nobody has documented is kept for the readable list, not dropped", () => {
    expect(step("AML", { totalHits: 0, somethingNew: 3 }).rest).toEqual({ somethingNew: 3 });
    expect(step("QUANTUM", { entangled: true })).toEqual({ facts: [], rest: { entangled: true } });
  });
});

describe("what a process result is about", () => {
  test("AML: the name, sanctions before political exposure, hostile links dropped", () => {
    const told = result({
      class: "AML",
      supplementaryData: {
        type: "AML",
        matchData: { name: "MARY TESTFOURTEEN", strength: 100 },
        pepData: [{ level: "2", position: "Senator", countryCode: "AUS" }],
        sanctionData: [{ sourceName: "List A", sourceReason: "Arms", sourceUrl: "javascript:alert(1)" }],
      },
    });
    expect(told.title).toBe("MARY TESTFOURTEEN");
    expect(told.groups.map(({ label }) => label)).toEqual(["Sanctions", "Politically exposed"]);
    expect(told.groups[0]?.entries[0]).toEqual({ title: "List A", details: ["Arms"], url: undefined });
  });

  test("the shape the vendor's guide reads (source, reason) is understood too", () => {
    const told = result({ supplementaryData: { type: "AML", watchlistData: [{ source: "W", reason: "Fraud" }] } });
    expect(told.groups[0]?.entries[0]).toMatchObject({ title: "W", details: ["Fraud"] });
  });

  test("a duplicate names both entities", () => {
    const told = result({ class: "DUPLICATE", supplementaryData: { duplicateEntityId: "other-entity" } });
    expect(values(told.facts)).toMatchObject({ "This entity": "this-entity", "The other entity": "other-entity" });
  });

  test("document checks show each element with its outcome", () => {
    const told = result({
      supplementaryData: { type: "IDV_DOCUMENT", resultMap: { image_integrity: { resultNormalized: "suspected" } } },
    });
    expect(values(told.facts)).toEqual({ "Image integrity": "Suspected" });
  });

  test.each([
    ["IDV_FACIAL_LIVENESS", "Liveness"],
    ["IDV_FACIAL_COMPARISON", "Face comparison"],
    ["IDV_OCR_COMPARISON", "Document text comparison"],
    ["IDV_DOCUMENT", "Document"],
  ])("a check of %s is called so, whatever object it belongs to", (type, title) => {
    const told = result({ class: "IDV", objectType: "DOCUMENT", supplementaryData: { type, outcomeRaw: "rejected" } });
    expect(told.title).toBe(title);
  });

  test("a duplicate leads to its cases, and what is no id of an entity leads nowhere", () => {
    const duplicateEntityId = "3cf9994f-d26d-ff7c-45a5-0710a783f69c";
    const hrefOf = (id: string) =>
      result({ class: "DUPLICATE", supplementaryData: { duplicateEntityId: id } }).facts.at(-1)?.href;
    expect(hrefOf(duplicateEntityId)).toBe(`/worklist?view=everything&entity=${duplicateEntityId}`);
    expect([hrefOf("../x"), hrefOf("javascript:alert(1)")]).toEqual([undefined, undefined]);
  });

  test("match strengths of identity data need no room of their own", () => {
    const told = result({ class: "KYC", supplementaryData: { type: "KYC_NAME", matchStrengths: { fullName: 100 } } });
    expect(told).toEqual({ note: "full name 100", facts: [], groups: [], rest: {} });
  });

  test("missing and UNRESOLVED mean the same; TRUE_POSITIVE alone resolves nothing", () => {
    expect(
      [undefined, "UNRESOLVED", "TRUE_POSITIVE", "UNKNOWN"].map((s) => decisionOn({ manualStatus: s }).resolved),
    ).toEqual([false, false, false, false]);
    expect(decisionOn({ manualStatus: "FALSE_POSITIVE" })).toMatchObject({ label: "False positive", resolved: true });
  });
});

describe("no shape of evidence can break or hang the page", () => {
  const anyStep = fc.constantFrom("AML", "KYC", "ID", "MATCHLIST", "DUPLICATE", "DECISION", "FRAUD", "NEW");
  const KEYS = [
    "type",
    "matchData",
    "pepData",
    "sanctionData",
    "mediaData",
    "resultMap",
    "matchedRules",
    "matchTypes",
    "matchedFields",
    "providerSummaries",
    "totalHits",
    "__proto__",
  ];
  const anything = fc.dictionary(fc.constantFrom(...KEYS), fc.anything(), { maxKeys: 6 });

  test("steps and process results of any content are told without throwing", () => {
    fc.assert(
      fc.property(anyStep, anything, (name, summary) => {
        step(name, summary);
        result({ class: name, supplementaryData: summary });
        result({ supplementaryData: { ...summary, type: name === "ID" ? "IDV_OCR" : name } });
      }),
    );
  });

  test("a readable value is bounded in depth and length and holds no empty members", () => {
    let nested: unknown = "end";
    for (let depth = 0; depth < 5_000; depth += 1) nested = { deeper: nested };
    expect(JSON.stringify(readable(nested, "UTC")).length).toBeLessThan(1_000);
    expect(
      readable(
        Array.from({ length: 10_000 }, () => "x"),
        "UTC",
      ),
    ).toMatchObject({ kind: "list", more: 9_950 });
    expect(readable({ a: null, b: "", c: [], d: {} }, "UTC")).toBeUndefined();
  });
});
