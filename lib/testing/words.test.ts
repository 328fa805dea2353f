import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { labelOfAct } from "@/components/cases/forms/caseActs";
import { wordOfDocument } from "@/lib/documents/typeWords";
import { wordOfType } from "@/lib/documents/words";
import { ACT_WORDS } from "@/lib/domain/actWords";
import { CASE_ROLE_WORDS, CASE_ROLES } from "@/lib/domain/caseRoleWords";
import { OPERATION_ACTIONS, OPERATION_STATES } from "@/lib/domain/operationStates";
import { ROW_RESULTS, ROW_VERDICTS } from "@/lib/domain/planStates";
import { STATES_OF_RESULTS, wordOfOutcome } from "@/lib/domain/outcomeWords";
import { PROPOSAL_STATES } from "@/lib/domain/proposalStates";
import { RESULT_WORDS, ROW_VERDICT_WORDS } from "@/lib/domain/planWords";
import { ROLES } from "@/lib/domain/roles";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { wordOfListAction } from "@/lib/executions/listWords";
import { wordOfResult } from "@/lib/executions/resultWords";
import { wordOfStep } from "@/lib/executions/stepWords";
import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import { DOCUMENT_TYPES } from "@/lib/frankieone/wire/documentTypes";
import * as vendor from "@/lib/frankieone/wire/enums";
import { LEDGER_ACTIONS } from "@/lib/ledger/actions";
import { factsOf } from "@/lib/ledger/facts";
import { LEDGER_OUTCOMES } from "@/lib/ledger/outcomes";
import { wordOfAction, wordOfLedgerOutcome } from "@/lib/ledger/words";
import { allReasons } from "@/lib/policy/allReasons";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { wordOfEntityType } from "@/lib/profiles/entityTypes";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { meaningOfState } from "@/lib/profiles/states";
import { meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import { LIST_FILTERS } from "@/lib/worklist/filters";
import { FIELD_WORDS, TYPE_WORDS, wordOfValue } from "@/lib/worklist/words";
import { wordsOfOperation } from "@/lib/writes/words";

/* Words are in one catalogue for each vocabulary (DECISIONS, Words): every value has one, and nobody else has another for it. */

type Vocabulary = [name: string, values: readonly string[], wordOf: (value: string) => string | undefined];

const VOCABULARIES: Vocabulary[] = [
  ["statuses", vendor.WORKFLOW_STATUSES, (value) => meaningOfStatus(value).label],
  ["states of runs", vendor.WORKFLOW_EXECUTION_STATES, (value) => meaningOfExecutionState(value)?.label],
  ["states of profiles", vendor.SERVICE_PROFILE_STATES, (value) => meaningOfState(value)?.label],
  ["risk levels", vendor.RISK_LEVELS, (value) => meaningOfRisk(value)?.label],
  ["severities", vendor.ISSUE_SEVERITIES, (value) => wordOfSeverity(value).label],
  ["categories of issues", vendor.ISSUE_CATEGORIES, (category) => wordOfIssue({ category }).label],
  ["issues", vendor.ISSUES, (issue) => wordOfIssue({ issue }).label],
  ["types of entities", vendor.ENTITY_TYPES, wordOfEntityType],
  ["fields of a search", vendor.SEARCH_FIELDS, (value) => FIELD_WORDS[value as keyof typeof FIELD_WORDS]],
  ["kinds of search", vendor.SEARCH_TYPES, (value) => TYPE_WORDS[value as keyof typeof TYPE_WORDS]],
  ["types of documents", DOCUMENT_TYPES, wordOfType],
  ["acts", OPERATION_ACTIONS, (value) => ACT_WORDS[value as keyof typeof ACT_WORDS]],
  ["roles of officers", ROLES, (value) => ROLE_WORDS[value as keyof typeof ROLE_WORDS]],
  ["roles on a case", CASE_ROLES, (value) => CASE_ROLE_WORDS[value as keyof typeof CASE_ROLE_WORDS].label],
  ["actions of the ledger", LEDGER_ACTIONS, wordOfAction],
  ["outcomes of the ledger", LEDGER_OUTCOMES, (value) => wordOfLedgerOutcome(value).label],
  ["reasons of decisions", BUILT_IN.reasonCodes.map(({ code }) => code), reasonOf],
  ["reasons of decisions on hits", BUILT_IN.hitReasons.map(({ code }) => code), reasonOf],
];

function reasonOf(code: string): string | undefined {
  return allReasons(BUILT_IN).find((reason) => reason.code === code)?.words;
}

/** What only a programmer reads: `NEEDS_APPROVAL`, `set-risk-level`, `currentWorkflowName`. A short acronym of the trade is a word. */
const isCode = (word: string) => /_|^[A-Z]{5,}$|^[a-z]+([A-Z-][a-z]+)+$|\bORGANI[SZ]ATION\b/.test(word);

describe.each(VOCABULARIES)("%s", (_, values, wordOf) => {
  test("have a word each, none of them a code", () => {
    expect(values.length).toBeGreaterThan(1);
    expect(values.filter((value) => !wordOf(value)?.trim() || isCode(wordOf(value) ?? ""))).toEqual([]);
  });

  test("have no word for two", () => {
    const words = values.map((value) => wordOf(value)?.toLowerCase());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

test("the filters of the worklist say each value as the case does", () => {
  const said = { risk: 3, state: 2, issue: 6, category: 5, severity: 4, type: 7 } as const;
  for (const [name, at] of Object.entries(said)) {
    const [, values, wordOf] = VOCABULARIES[at]!;
    expect(LIST_FILTERS).toHaveProperty(name);
    for (const value of values) expect(wordOfValue(name as keyof typeof said, value)).toBe(wordOf(value));
  }
});

// A case loads the names of its buttons alone: these few are there a second time, and the same.
test("a button of a case is named as its act is", () => {
  for (const act of OPERATION_ACTIONS.filter((each) => each !== "change-state" && each !== "decide-hits"))
    expect(labelOfAct(act, {} as Parameters<typeof labelOfAct>[1])).toBe(ACT_WORDS[act]);
});

test("values of two vocabularies that mean one thing have one word", () => {
  expect(wordOfResult("PARTIAL")).toBe(wordOfIssue({ issue: "PARTIAL" }).label);
  expect(wordOfDocument("DRIVERS_LICENSE")).toBe(wordOfType("DRIVERS_LICENSE"));
  for (const step of ["IDV_DOCUMENT_CHECK", "TOGGLE_MONITORING", "MATCHLIST"])
    expect(isCode(wordOfStep(step))).toBe(false);
  for (const action of ["BLOCK", "ALERT", "ALLOW"]) expect(isCode(wordOfListAction(action))).toBe(false);
});

describe("what has become of a write has one word, wherever it is said:", () => {
  test.each(OPERATION_ACTIONS.flatMap((action) => OPERATION_STATES.map((state) => [state, action] as const)))(
    "%s of %s",
    (outcome, action) => {
      const word = wordOfOutcome(outcome, action);
      expect(isCode(word.label)).toBe(false);
      expect(wordOfLedgerOutcome(outcome, action)).toEqual(word);
      const { title } = wordsOfOperation({ action, outcome } as Parameters<typeof wordsOfOperation>[0]);
      expect(title.slice(0, word.label.length)).toBe(word.label);
    },
  );

  test("a row of a bulk reassignment, and of its file", () => {
    for (const [result, state] of Object.entries(STATES_OF_RESULTS)) {
      expect(RESULT_WORDS[result as keyof typeof STATES_OF_RESULTS]).toEqual(wordOfOutcome(state));
      const [fact] = factsOf({ results: { [result]: 5 } });
      expect(fact).toEqual({ term: "Results", value: `${wordOfOutcome(state).label}: 5` });
    }
  });

  test("what a plan has for its rows is called in the ledger as on its page, but for what pages of two kinds call differently", () => {
    const CANNOT = { label: "Cannot be reassigned" };
    const valueIn = (detail: Parameters<typeof factsOf>[0]) => factsOf(detail)[0]?.value;
    for (const [verdict, { label }] of Object.entries({ ...ROW_VERDICT_WORDS, "not-allowed": CANNOT }))
      expect(valueIn({ counts: { [verdict]: 5 } })).toBe(`${label}: 5`);
    for (const [result, { label }] of Object.entries(RESULT_WORDS))
      expect(valueIn({ results: { [result]: 5 } })).toBe(`${label}: 5`);
  });

  test("and no other file has these words", () => {
    const words = OPERATION_STATES.map((state) => wordOfOutcome(state).label).filter((word) => word.includes(" "));
    const saying = sources().filter((file) => words.some((word) => readFileSync(file, "utf8").includes(`"${word}"`)));
    expect(saying).toEqual(["lib/domain/outcomeWords.ts"]);
  });
});

/**
 * The files that may put values of the contract into words. Another file that begins a table of its own for them is a second
 * catalogue; what an act or a heading says of a value, in a sentence, is none.
 */
const CATALOGUES = new Set([
  ...["lib/profiles/statuses.ts", "lib/profiles/states.ts", "lib/profiles/risk.ts", "lib/profiles/severities.ts"],
  ...["lib/profiles/decisions.ts", "lib/executions/words.ts", "lib/executions/stepWords.ts"],
  ...["lib/executions/resultWords.ts", "lib/executions/listWords.ts", "lib/documents/words.ts"],
  ...["lib/documents/typeWords.ts", "lib/worklist/words.ts", "lib/domain/outcomeWords.ts"],
  ...["lib/writes/changeWords.ts", "lib/ledger/words.ts", "lib/domain/actWords.ts", "lib/domain/planWords.ts"],
  ...["lib/approvals/words.ts", "lib/domain/roleWords.ts", "lib/domain/caseRoleWords.ts"],
]);

/** Tables of sentences: what choosing a value means, what an act is called for it, what is to be decided because of it. */
const SENTENCES = new Set([
  ...["lib/executions/overriding.ts", "lib/hits/answers.ts", "lib/cases/stateChoices.ts", "lib/worklist/toDecide.ts"],
  ...["lib/writes/reference.ts", "components/executions/RunState.tsx", "components/operations/OperationsScreen.tsx"],
  ...["components/cases/HeaderPeople.tsx", "components/cases/forms/caseActs.ts"],
]);

const VALUES = new Set([
  ...Object.values(vendor).flatMap((each) => (Array.isArray(each) ? (each as readonly string[]) : [])),
  ...[...OPERATION_ACTIONS, ...OPERATION_STATES, ...ROLES, ...CASE_ROLES, ...DOCUMENT_TYPES],
  ...[...PROPOSAL_STATES, ...ROW_VERDICTS, ...ROW_RESULTS],
]);

/** The values a file has a word for: `BLOCKED: "Blocked"`, `["BLOCKED", "Blocked"]` and `BLOCKED: { label: "Blocked"`. */
const namedIn = (text: string) =>
  [...text.matchAll(/[\s{[,]"?([A-Za-z][\w-]+)"?(?::|,)\s*(?:\{\s*(?:tone: "\w+",\s*)?(?:label|title): )?"[A-Z][a-z]/g)]
    .map(([, value = ""]) => value)
    .filter((value) => VALUES.has(value));

/** Every file that may hold words of a screen. */
function sources(): string[] {
  return ["app", "components", "lib"]
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)))
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.(test|testing)\.|^lib\/(sandbox|testing|launch)\/|\/wire\//.test(file),
    );
}

test("no file but a catalogue has words for two values of the contract or more", () => {
  const files = sources();
  const others = files.filter((file) => !CATALOGUES.has(file) && !SENTENCES.has(file));
  const second = others.filter((file) => namedIn(readFileSync(file, "utf8")).length > 1);
  expect(second).toEqual([]);
  const unused = [...CATALOGUES, ...SENTENCES].filter((file) => namedIn(readFileSync(file, "utf8")).length === 0);
  expect(unused).toEqual([]);
});
