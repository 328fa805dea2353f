import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WorkflowResult, workflowResult } from "@/lib/frankieone/wire/execution";
import { type WorkflowSummary, workflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { executionOf } from "@/lib/sandbox/cases/execution";
import { summaryOf } from "@/lib/sandbox/cases/summary";
import { STORY, type StoryHandle, storyBlueprints } from "@/lib/sandbox/story/handles";
import { checksOf } from "./checks";
import { headingOfCheck } from "./headings";
import { outcomeOf } from "./outcomes";

/** The newest run of a case of the story, as the desk reads it. */
function runOf(handle: StoryHandle): { summary: WorkflowSummary; execution: WorkflowResult } {
  const { entityId, serviceName, workflowExecutionId } = STORY[handle];
  const blueprint = storyBlueprints(Date.now()).find(
    (each) => each.entityId === entityId && each.serviceName === serviceName,
  );
  const run = blueprint?.runs.find((each) => each.workflowExecutionId === workflowExecutionId);
  if (!blueprint || !run) throw new Error(`${handle} has no run`);
  return {
    summary: workflowSummary.parse(summaryOf(blueprint, run)),
    execution: workflowResult.parse(executionOf(blueprint, run)),
  };
}

const headingsOf = (handle: StoryHandle) => {
  const { summary, execution } = runOf(handle);
  return checksOf(summary, execution).open.map(headingOfCheck);
};

describe("what has to be decided, in the words of the trade", () => {
  test.each<[StoryHandle, string[]]>([
    ["pepReview", ["1 PEP match to decide"]],
    ["sanctionsReview", ["1 sanctions match to decide"]],
    ["mediaReview", ["1 adverse media match to decide"]],
    ["watchlistUrgent", ["1 watchlist match to decide"]],
    ["needsApproval", ["PEP match: true match, risk accepted"]],
    ["keepWatching", ["1 adverse media match to decide"]],
    ["kycPartialReview", ["Partial match: address and date of birth not met"]],
    ["kycNotFoundReview", ["Not found in any source"]],
    ["idvSuspected", ["Document: image integrity suspected"]],
    ["idvRejected", ["Document: compromised document rejected"]],
    ["idvToldApart", ["Liveness: suspected"]],
    ["livenessFailed", ["Liveness check failed", "Fraud signal: e-mail address, medium risk"]],
    ["blockedByMatchlist", ["Blocked: on list “Chargeback fraud 2025”"]],
    ["duplicateSuspected", ["1 possible duplicate to decide"]],
    ["visaExpired", ["Visa check failed"]],
    ["inactive", ["Reported deceased"]],
    ["runError", ["Identity data: a source failed"]],
    ["unknownWords", ["Device: BAD_DATA_DEVICE"]],
    ["passedFitzroy", []],
    ["passWithFailedIdv", ["Document & biometrics: failed"]],
  ])("%s", (handle, headings) => {
    expect(headingsOf(handle)).toEqual(headings);
  });

  test("several checks stand in the order of their gravity", () => {
    expect(headingsOf("manyIssues")).toEqual([
      "Document: visual authenticity suspected",
      "Fraud signal: phone number, medium risk",
      "1 PEP match and 1 adverse media match to decide",
      "Partial match: address and date of birth not met",
    ]);
  });
});

test("a check in words nobody knows is open, and its issue with it", () => {
  const { summary, execution } = runOf("unknownWords");
  const { open } = checksOf(summary, execution);
  expect(open.map(({ name, issues }) => [name, issues.map(({ issue }) => issue)])).toEqual([
    ["DEVICE", ["BAD_DATA_DEVICE"]],
  ]);
});

describe("what passed, in one line", () => {
  const lineOf = (handle: StoryHandle, name: string, subscriptions: { status: string }[] = []) => {
    const { summary, execution } = runOf(handle);
    const check = checksOf(summary, execution).passed.find((each) => each.name === name);
    return check && outcomeOf(check, subscriptions).words;
  };

  test.each<[StoryHandle, string, string]>([
    ["passedFitzroy", "KYC", "2+2 met: name, address, date of birth"],
    ["passedFitzroy", "MATCHLIST", "no match"],
    ["passedFitzroy", "DUPLICATE", "none found"],
    ["passedFitzroy", "AML", "no match"],
    ["falsePositiveCleared", "AML", "1 match, false positive"],
    ["pepReview", "DECISION", "review"],
  ])("%s: %s", (handle, name, words) => {
    expect(lineOf(handle, name)).toBe(words);
  });

  test("a monitoring switch says what is watched, never that it has no outcome", () => {
    expect(lineOf("pepReview", "TOGGLE_MONITORING", [{ status: "ENABLED" }])).toBe("switched on");
    expect(lineOf("pepReview", "TOGGLE_MONITORING", [{ status: "DISABLED" }])).toBe("switched off");
    expect(lineOf("pepReview", "TOGGLE_MONITORING")).toBe("not switched on");
  });
});

test("before the results are there, what failed and every issue are told all the same", () => {
  const { summary } = runOf("manyIssues");
  const { open, unexplained } = checksOf(summary);
  expect(open.map(({ name }) => name)).toEqual(["IDV", "FRAUD", "AML", "KYC"]);
  expect(unexplained).toEqual([]);
});

test("no open issue and no step is ever missing, whatever runs say", () => {
  const name = fc.constantFrom("AML", "KYC", "IDV", "START", "NEW", "DECISION");
  const issue = fc.record(
    {
      category: fc.constantFrom("AML", "KYC", "SYSTEM", "NEW"),
      severity: fc.constantFrom("INFO", "REVIEW"),
      stepResultId: fc.constantFrom("1", "2", "nowhere"),
      isCleared: fc.boolean(),
    },
    { requiredKeys: ["category"] },
  );
  const steps = fc.record({ order: fc.array(name), passed: fc.array(name), failed: fc.array(name) });
  const result = fc.record({ stepName: name, stepResultId: fc.constantFrom("1", "2", "3"), result: fc.string() });
  fc.assert(
    fc.property(fc.array(issue), steps, fc.array(result), (issues, lists, results) => {
      const summary = workflowSummary.parse({ issues, steps: lists });
      for (const read of [undefined, workflowResult.parse({ workflowStepResults: results })]) {
        const { open, passed, notReached, unexplained } = checksOf(summary, read);
        const told = [...[...open, ...passed].flatMap((check) => check.issues), ...unexplained];
        expect(told).toHaveLength(issues.filter(({ isCleared }) => isCleared !== true).length);
        expect(new Set(told).size).toBe(told.length);
        const wanted = new Set([...Object.values(lists).flat(), ...(read ? results.map((each) => each.stepName) : [])]);
        wanted.delete("START");
        const names = new Set([...open, ...passed].map((check) => check.name));
        expect(new Set([...names, ...notReached])).toEqual(wanted);
      }
    }),
  );
});
