import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { riskAssessment, workflowSteps } from "@/lib/frankieone/wire/serviceProfile";
import { factorPicture } from "./factors";
import { isOverridden, overrideStory } from "@/lib/profiles/override";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import { stepsPicture } from "./steps";
import { wordOfStep } from "./stepWords";
import { wordOfIssue, wordOfKey } from "./words";

describe("the steps of a run as one picture", () => {
  const steps = (lists: object) => workflowSteps.parse(lists);

  test("steps stand in their planned order, START and FINISH are left out", () => {
    const picture = stepsPicture(
      steps({
        order: ["START", "KYC", "IDV", "AML", "FINISH"],
        passed: ["START", "AML", "KYC", "FINISH"],
        failed: ["IDV"],
      }),
    );
    expect(picture).toEqual([
      { name: "KYC", outcome: "passed" },
      { name: "IDV", outcome: "failed" },
      { name: "AML", outcome: "passed" },
    ]);
  });

  test("steps without an outcome were passed by where a later step reports, and never reached where none does", () => {
    const order = ["KYC", "TOGGLE_MONITORING", "DECISION", "FINISH"];
    const finished = stepsPicture(steps({ order, passed: ["KYC", "DECISION", "FINISH"] }));
    expect(finished.map(({ outcome }) => outcome)).toEqual(["passed", "no-outcome", "passed"]);
    const blocked = stepsPicture(steps({ order, failed: ["KYC"] }));
    expect(blocked.map(({ outcome }) => outcome)).toEqual(["failed", "not-reached", "not-reached"]);
  });

  test("a switch that is the last step of a finished run was passed by, for FINISH reports", () => {
    const picture = stepsPicture(steps({ order: ["AML", "TOGGLE", "FINISH"], passed: ["AML", "FINISH"] }));
    expect(picture.at(-1)).toEqual({ name: "TOGGLE", outcome: "no-outcome" });
  });

  test("a step that is in a list but not in the plan comes last, and is not lost", () => {
    const picture = stepsPicture(steps({ order: ["KYC"], passed: ["KYC"], incomplete: ["DEVICE"] }));
    expect(picture.map(({ name }) => name)).toEqual(["KYC", "DEVICE"]);
  });

  test("a step that stands in two lists is shown once, as the worse of the two", () => {
    const picture = stepsPicture(steps({ order: ["AML", "AML"], passed: ["AML"], failed: ["AML"] }));
    expect(picture).toEqual([{ name: "AML", outcome: "failed" }]);
  });

  test("every step of every list is shown exactly once", () => {
    const names = fc.array(fc.constantFrom("KYC", "AML", "IDV", "START", "X", "Y"));
    const lists = fc.record({ order: names, passed: names, failed: names, incomplete: names, notApplicable: names });
    fc.assert(
      fc.property(lists, (given) => {
        const shown = stepsPicture(given).map(({ name }) => name);
        const all = new Set(
          Object.values(given)
            .flat()
            .filter((name) => name !== "START"),
        );
        expect(shown.length).toBe(new Set(shown).size);
        expect(new Set(shown)).toEqual(all);
      }),
    );
  });
});

describe("risk factors add up to the score, or the desk says they do not", () => {
  const picture = (assessment: object) => factorPicture(riskAssessment.parse(assessment));

  test("the sum is compared with the run's own score, not with the entity's", () => {
    const { sum, addsUp } = picture({
      workflowRiskScore: 12,
      riskScore: 80,
      riskFactors: [
        { factor: "entity_type", score: 2 },
        { factor: "entity_age", score: 10 },
      ],
    });
    expect([sum, addsUp]).toEqual([12, true]);
  });

  test("an overridden factor counts with its manual score", () => {
    const { sum, bars } = picture({ riskFactors: [{ score: 31, manualOverrideScore: 5, status: "OVERRIDDEN" }] });
    expect([sum, bars[0]?.mark]).toEqual([5, "overridden"]);
  });

  test("an overridden factor without a manual score keeps its own, rather than vanishing", () => {
    expect(picture({ riskFactors: [{ score: 31, status: "OVERRIDDEN" }] }).sum).toBe(31);
  });

  test("stale and discarded factors are shown but do not count, and stand after those that do", () => {
    const { sum, bars } = picture({
      riskFactors: [
        { factor: "is_pep", score: 100, status: "STALE" },
        { factor: "media", score: 50, status: "DISCARDED" },
        { factor: "entity_type", score: 2 },
      ],
    });
    expect(sum).toBe(2);
    expect(bars.map(({ factor, counts }) => [factor.factor, counts])).toEqual([
      ["entity_type", true],
      ["is_pep", false],
      ["media", false],
    ]);
  });

  test("factors that do not add up are told, and a level without factors is legal", () => {
    expect(picture({ workflowRiskScore: 60, riskFactors: [{ score: 2 }] }).addsUp).toBe(false);
    expect(picture({ riskScore: 100, riskLevel: "HIGH", riskFactors: [] }).addsUp).toBeUndefined();
    expect(factorPicture(undefined).bars).toEqual([]);
  });

  test("a factor of an unknown status counts and is marked", () => {
    const { sum, bars } = picture({ riskFactors: [{ score: 7, status: "FROZEN" }] });
    expect([sum, bars[0]?.mark]).toEqual([7, "unknown"]);
  });
});

describe("who decided: the engine or a person", () => {
  const overridden = { status: "PASS", statusOverrideRequestId: "01J", statusOverrideAt: "2026-01-01T00:00:00Z" };

  test("only a request id of the override marks it: an empty one, or a name alone, does not", () => {
    expect(isOverridden({ statusOverrideRequestId: "" })).toBe(false);
    expect(overrideStory({ status: "PASS", statusOverrideBy: "jane@bank.example" })).toBeUndefined();
  });

  test("the engine's result is not guessed while the execution is not loaded", () => {
    expect(overrideStory(overridden)).toMatchObject({ engine: undefined, now: "Pass", by: undefined });
  });

  test("with the execution loaded both statuses are told", () => {
    expect(overrideStory(overridden, "REVIEW")).toMatchObject({ engine: "Review", now: "Pass", confirms: false });
    expect(overrideStory(overridden, "PASS")).toMatchObject({ confirms: true });
  });
});

describe("statuses", () => {
  test("every status of the vendor has a meaning in words", () => {
    for (const status of WORKFLOW_STATUSES) expect(meaningOfStatus(status)).toMatchObject({ known: true });
    expect(new Set(WORKFLOW_STATUSES.map((status) => meaningOfStatus(status).text)).size).toBe(
      WORKFLOW_STATUSES.length,
    );
  });

  test("an unknown status is shown raw and is not known, also when it is the name of an object's member", () => {
    for (const status of ["ESCALATED", "constructor", "__proto__"])
      expect(meaningOfStatus(status)).toMatchObject({ label: status, known: false });
    expect(meaningOfExecutionState("PAUSED")?.label).toBe("PAUSED");
  });

  test("a status is trusted only when the run says that it completed", () => {
    expect(
      ["COMPLETED", "IN_PROGRESS", "ERROR", "completed", undefined].map((state) =>
        isFinished({ workflowExecutionState: state }),
      ),
    ).toEqual([true, false, false, false, false]);
  });
});

test("an issue the desk does not know stands as it came; a known one is told in words", () => {
  expect(wordOfIssue({ category: "RISK", issue: "BAD_DATA_DEVICE" })).toEqual({
    label: "BAD_DATA_DEVICE",
    known: false,
  });
  expect(wordOfIssue({ category: "AML", issue: "PEP" })).toEqual({ label: "PEP match", known: true });
});

test("names of the vendor become words, and unknown ones stay readable", () => {
  expect([wordOfStep("AML"), wordOfStep("IDV_NEW_CHECK")]).toEqual(["AML screening", "IDV new check"]);
  const keys = ["matchCountRequired", "visual_authenticity", "isPreferred", "emailAddressId"];
  expect(keys.map(wordOfKey)).toEqual([
    "Match count required",
    "Visual authenticity",
    "Preferred",
    "E-mail address ID",
  ]);
});
