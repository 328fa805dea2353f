import { expect, test } from "vitest";
import { stepResult } from "@/lib/frankieone/wire/execution";
import { isMet, kycMatrixOf } from "./kycMatrix";

const matrixOf = (summary: object, processResults: object[] = []) => {
  const { sources, rows } = kycMatrixOf(stepResult.parse({ stepName: "KYC", summary, processResults }));
  const told = rows.map((row) => [row.attribute, isMet(row), Object.fromEntries(row.cells)] as const);
  return { sources, rows: told };
};
const ruleOf = (...ruleMatches: object[]) => ({ unmatchedRules: [{ ruleName: "two_plus", ruleMatches }] });
const answer = (objectType: string, source: string, result: string) => ({
  ...{ objectType, result },
  providerResult: { name: "house", source },
});

test("attributes stand by source, those not met first, met and unmet rules alike", () => {
  const matchTypes = {
    name: { isVerified: true, matchSources: ["roll"], nonMatchSources: ["credit"] },
    dob: { isVerified: false, nonMatchSources: ["roll", "credit"] },
  };
  const rows = [
    ["Date of birth", false, { roll: "not-met", credit: "not-met" }],
    ["Name", true, { roll: "met", credit: "not-met" }],
  ];
  for (const key of ["matchedRules", "unmatchedRules"])
    expect(matrixOf({ [key]: [{ ruleMatches: [{ matchTypes }] }] }).rows).toEqual(rows);
});

test("what was checked and says no more was not met, what says nothing was not checked", () => {
  const { rows } = kycMatrixOf(
    stepResult.parse({ summary: ruleOf({ matchTypes: { dob: { isChecked: true }, gender: {} } }) }),
  );
  expect(rows.map((row) => [row.attribute, row.checked, isMet(row)])).toEqual([
    ["Date of birth", true, false],
    ["Gender", false, false],
  ]);
});

test("a single answer says what a rule only counts: met in part", () => {
  const summary = ruleOf({ matchTypes: { address: { isVerified: false, nonMatchSources: ["roll"] } } });
  expect(matrixOf(summary, [answer("ADDRESS", "roll", "PARTIAL_MATCH")]).rows).toEqual([
    ["Address", false, { roll: "partly" }],
  ]);
});

test("details by source are read under the rule and under its matches alike", () => {
  const details = [{ source: "roll", attributesMatched: ["NAME", "dateOfBirth"] }];
  const rows = [
    ["Name", true, { roll: "met" }],
    ["Date of birth", true, { roll: "met" }],
  ];
  expect(matrixOf({ matchedRules: [{ matchDetails: details }] }).rows).toEqual(rows);
  expect(matrixOf(ruleOf({ matchDetails: details })).rows).toEqual(rows);
});

test("single answers make a matrix by themselves, and nothing makes none", () => {
  const answers = [answer("NAME", "roll", "MATCH"), answer("NAME", "credit", "NO_MATCH")];
  expect(matrixOf({}, answers)).toEqual({
    sources: ["roll", "credit"],
    rows: [["Name", false, { roll: "met", credit: "not-met" }]],
  });
  expect(matrixOf({})).toEqual({ sources: [], rows: [] });
});
