import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processResult, stepResult } from "@/lib/frankieone/wire/execution";
import { httpUrl, readable } from "./evidence";
import { decisionOn, tellProcessResult } from "./processResult";
import { tellStep } from "./stepSummary";

const step = (stepName: string, summary: object) => tellStep(stepResult.parse({ stepName, summary }));
const result = (given: object) => tellProcessResult(processResult.parse(given), "this-entity");
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
      Hits: "2 (1 unresolved, 1 false positive)",
      "To be decided": "1 PEP",
      "screening-one": "2 hits · PEP AUS",
    });
    expect(rest).toEqual({});
  });

  test("KYC: details are read under the rule and under its matches alike", () => {
    const details = [{ source: "au-roll", attributesMatched: ["NAME", "DOB"] }];
    const nested = {
      ruleName: "two_plus",
      ruleMatches: [{ matchCount: 2, matchCountRequired: 2, matchDetails: details }],
    };
    const direct = { ruleName: "one_plus", matchDetails: details };
    expect(values(step("KYC", { matchedRules: [nested], unmatchedRules: [direct] }).facts)).toEqual({
      "Rule two_plus": "Met · 2 of 2 required matches · au-roll (Name, DOB)",
      "Rule one_plus": "Not met · au-roll (Name, DOB)",
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
    expect(values(told.facts)).toMatchObject({ "This entity": "this-entity", "Possible duplicate": "other-entity" });
  });

  test("document checks show each element with its outcome", () => {
    const told = result({
      supplementaryData: { type: "IDV_DOCUMENT", resultMap: { image_integrity: { resultNormalized: "suspected" } } },
    });
    expect(values(told.facts)).toEqual({ "Image integrity": "Suspected" });
  });

  test("match strengths of identity data need no room of their own", () => {
    const told = result({ class: "KYC", supplementaryData: { type: "KYC_NAME", matchStrengths: { fullName: 100 } } });
    expect(told).toEqual({ note: "full name 100", facts: [], groups: [], rest: {} });
  });

  test("missing and UNRESOLVED mean the same; TRUE_POSITIVE alone resolves nothing", () => {
    expect(
      [undefined, "UNRESOLVED", "TRUE_POSITIVE", "UNKNOWN"].map((s) => decisionOn({ manualStatus: s }).resolved),
    ).toEqual([false, false, false, false]);
    expect(decisionOn({ manualStatus: "FALSE_POSITIVE" })).toEqual({ label: "False positive", resolved: true });
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
    expect(JSON.stringify(readable(nested)).length).toBeLessThan(1_000);
    expect(readable(Array.from({ length: 10_000 }, () => "x"))).toMatchObject({ kind: "list", more: 9_950 });
    expect(readable({ a: null, b: "", c: [], d: {} })).toBeUndefined();
  });
});
