import { expect, test } from "vitest";
import { workflowResult } from "@/lib/frankieone/wire/execution";
import { undecidedOf } from "./undecided";

const runOf = (...workflowStepResults: object[]) => workflowResult.parse({ workflowStepResults });
const wordsOf = (...steps: object[]) => undecidedOf(runOf(...steps)).map(({ words }) => words);
const hit = (more: object) => ({ result: "HIT", class: "AML", ...more });
const aml = (lists: object, more: object = {}) => hit({ supplementaryData: { type: "AML", ...lists }, ...more });
const one = [{ name: "x" }];

test("hits of every kind are counted in the words of the trade, the gravest first", () => {
  const screening = {
    stepName: "AML",
    processResults: [
      aml({ mediaData: one }),
      aml({ pepData: one }),
      aml({ sanctionData: one }),
      aml({ sanctionData: one, pepData: one }),
      aml({ watchlistData: one }),
      aml({}),
    ],
  };
  const others = {
    stepName: "OTHERS",
    processResults: [
      hit({ class: "MATCHLIST" }),
      hit({ class: "DUPLICATE" }),
      hit({ class: "FRAUD", result: "SUSPECTED", supplementaryData: { type: "FRAUD_EMAIL_ADDRESS" } }),
      hit({ class: "IDV", result: "SUSPECTED", supplementaryData: { type: "IDV_DOCUMENT" } }),
      hit({ class: "IDV", result: "SUSPECTED", supplementaryData: { type: "IDV_FACIAL_LIVENESS" } }),
      hit({ class: "constructor" }),
    ],
  };
  expect(wordsOf(others, screening)).toEqual([
    "2 sanctions matches",
    "1 PEP match",
    "1 watchlist match",
    "1 adverse media match",
    "1 AML match",
    "1 list match",
    "1 possible duplicate",
    "1 fraud signal",
    "1 suspected document",
    "1 suspected face check",
    "1 finding",
  ]);
});

test.each([
  [undefined, 1],
  ["UNRESOLVED", 1],
  ["UNKNOWN", 1],
  ["TRUE_POSITIVE", 1],
  ["SOMETHING_NEW", 1],
  ["FALSE_POSITIVE", 0],
  ["TRUE_POSITIVE_ACCEPT", 0],
  ["UNKNOWN_REJECT", 0],
])("a hit decided as %s leaves %i open", (manualStatus, open) => {
  const steps = { stepName: "AML", processResults: [aml({ pepData: one }, { manualStatus })] };
  expect(undecidedOf(runOf(steps)).length).toBe(open);
});

test("a document that the engine has rejected is open until a person decides it too; other classes' failures are not", () => {
  const rejected = (more: object) => ({ result: "REJECTED", class: "IDV", ...more });
  expect(wordsOf({ stepName: "IDV", processResults: [rejected({}), rejected({ result: "FAIL" })] })).toEqual([
    "2 rejected checks",
  ]);
  expect(wordsOf({ stepName: "IDV", processResults: [rejected({ manualStatus: "CLEAR" })] })).toEqual([]);
  expect(wordsOf({ stepName: "VISA", processResults: [rejected({ result: "FAIL", class: "VISA" })] })).toEqual([]);
});

test("a document that a person has judged is decided", () => {
  const judged = (manualStatus: string) => ({ result: "SUSPECTED", class: "IDV", manualStatus });
  expect(wordsOf({ stepName: "IDV", processResults: [judged("CLEAR"), judged("REJECTED")] })).toEqual([]);
});

test.each([
  ["MARKED_IGNORE", 0],
  ["MARKED_INVALID", 0],
  ["STALE", 1],
  ["EXPIRED", 1],
])("a hit that FrankieOne marks as %s leaves %i open", (systemStatus, open) => {
  const steps = { stepName: "AML", processResults: [aml({ pepData: one }, { systemStatus })] };
  expect(undecidedOf(runOf(steps)).length).toBe(open);
});

test("hits that a step only counts are told too, those it lists are not counted twice", () => {
  const summary = { totalHits: 12, totalUnresolved: 11 };
  expect(wordsOf({ stepName: "AML", summary, processResults: [aml({ pepData: one })] })).toEqual([
    "1 PEP match",
    "10 AML matches",
  ]);
  expect(wordsOf({ stepName: "MATCHLIST", summary: { totalMatches: "2", totalUnresolved: 2 } })).toEqual([
    "2 list matches",
  ]);
});

test("a listed hit that was decided after the run is not open, whatever the step counted when it ended", () => {
  const summary = { totalHits: 1, totalUnresolved: 1 };
  const processResults = [aml({ pepData: one }, { manualStatus: "FALSE_POSITIVE" })];
  expect(wordsOf({ stepName: "AML", summary, processResults })).toEqual([]);
});

test("matches, clear checks and a run without steps leave nothing open", () => {
  expect(wordsOf({ stepName: "KYC", processResults: [{ result: "MATCH" }, { result: "NO_MATCH" }] })).toEqual([]);
  expect(undecidedOf(runOf())).toEqual([]);
});
