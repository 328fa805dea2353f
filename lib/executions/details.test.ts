import { expect, it } from "vitest";
import { detailsOf } from "./details";

/* Whoever quotes a field to FrankieOne finds it by its name, as it came; what is absent takes no room. */

it("names every field in its order, and tells ids and times apart from text", () => {
  const { fields } = detailsOf("Run", { workflowId: "01J", createdAt: "2024-01-15T02:18:11.365Z", isManual: false });
  expect(fields).toEqual([
    { path: "workflowId", term: "Workflow ID", value: "01J", kind: "identifier" },
    { path: "createdAt", term: "Created at", value: "2024-01-15T02:18:11.365Z", kind: "moment" },
    { path: "isManual", term: "Manual", value: "No", kind: "text" },
  ]);
});

it("calls the members of a list by their number and their name", () => {
  const { groups } = detailsOf("Profile", {
    issues: [{ issue: "PEP" }, { severity: "INFO" }],
    steps: { order: ["A"] },
  });
  expect(groups.map(({ title }) => title)).toEqual(["Issue 1: PEP match", "Issue 2", "Steps"]);
});

it("shows nothing of what is absent or empty", () => {
  expect(detailsOf("Profile", { a: undefined, b: " ", c: [], d: {}, e: [{}], f: { g: null } })).toMatchObject({
    fields: [],
    groups: [],
  });
});

const WORDS: [string, object, string][] = [
  ["a country", { country: "AUS" }, "Australia"],
  ["several countries", { pepCountries: ["AUS", "GBR"] }, "Australia, United Kingdom"],
  ["a nationality", { nationality: "NZL" }, "New Zealand"],
  ["a language", { language: "eng" }, "English"],
  ["a gender", { gender: "NON_BINARY" }, "Non-binary"],
  ["a kind of address", { type: "OFFICIAL_CORRESPONDANCE" }, "Official correspondence"],
  ["a type of document", { type: "SELF_IMAGE", documentClass: "OTHER" }, "Selfie"],
  ["a type of entity", { entityType: "ORGANIZATION" }, "Organisation"],
  ["steps", { passed: ["IDV_OCR", "AML"] }, "Document text, AML screening"],
  ["a decision on a hit", { manualStatus: "TRUE_POSITIVE_ACCEPT" }, "True match, risk accepted"],
  ["a day", { normalized: "1961-05-04" }, "4 May 1961"],
  ["an enum nobody has a word for", { anything: "QUITE_NEW" }, "Quite new"],
];

it.each(WORDS)("says %s in words, and keeps what came", (_, record, word) => {
  const [field] = detailsOf("Person", record).fields;
  const [came] = Object.values(record) as (string | string[])[];
  expect(field).toMatchObject({ word, value: [came].flat().join(", ") });
});

it("says a risk factor and its value in words", () => {
  const { fields } = detailsOf("Risk factor", { factor: "address_country_risk", value: "IRN" });
  expect(fields.map(({ word, value }) => [word, value])).toEqual([
    ["Country of address", "address_country_risk"],
    ["Iran", "IRN"],
  ]);
});

it("leaves severities and the states of runs as the vendor writes them, and names and codes as they came", () => {
  const record = {
    severity: "BLOCK",
    workflowExecutionState: "CANCELED",
    familyName: "SMITH",
    registrationNumberType: "ABN",
  };
  const untold = { ...record, language: "none of ours", country: "XYZ", type: "TFN", day: "2024-02-31x" };
  expect(detailsOf("Run", untold).fields.filter(({ word }) => word !== undefined)).toEqual([]);
});

it("puts plain lists into one line, and loses nothing of a list of all kinds", () => {
  const mixed = [{ name: "x" }, "y", null, ["z", ["deeper"]]];
  const { fields, groups } = detailsOf("Run", { monitoringTypes: ["AML", "ACTIVITY"], mixed });
  expect(fields.map(({ value }) => value)).toEqual(["AML, ACTIVITY", "y"]);
  expect(groups.map(({ title }) => title)).toEqual(["Mixed 1: x", "Mixed 4"]);
  expect(JSON.stringify(groups)).toContain('"deeper"');
});

it("draws no more of an endless list than a page can hold, and says how many are left out", () => {
  const issues = Array.from({ length: 301 }, (_, index) => ({ issueId: `i${index}` }));
  expect(detailsOf("Run", { issues })).toMatchObject({ more: 1, groups: { length: 300 } });
});

it("ends with an answer that is deeper than any page", () => {
  const deep = Array.from({ length: 10_000 }).reduce<object>((inner) => ({ inner }), { end: "x" });
  expect(JSON.stringify(detailsOf("Run", deep).groups.length)).toBe("0");
});
