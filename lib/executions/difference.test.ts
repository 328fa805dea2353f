import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workflowResult } from "@/lib/frankieone/wire/execution";
import { differenceOf, type Named } from "./difference";
import { wordsOfDifference } from "./differenceWords";

let hits = 0;
const hit = (reference: string | undefined, more: object = {}) => ({
  ...{ processResultId: `${(hits += 1)}`, class: "AML", result: "HIT" },
  providerResult: { name: "Harbour", reference },
  ...more,
});
const runWith = (processResults: object[], more: object = {}) =>
  workflowResult.parse({
    workflowStepResults: [{ stepName: "AML", result: processResults.length > 0 ? "HIT" : "CLEAR", processResults }],
    ...more,
  });

describe("two runs of a workflow", () => {
  test("hits are told apart by the provider's reference, although each run gives its results new ids", () => {
    const { hits } = differenceOf(runWith([hit("a"), hit("b")]), runWith([hit("b"), hit("c")]));
    const references = (list: { providerResult?: { reference?: string } }[]) =>
      list.map(({ providerResult }) => providerResult?.reference);
    expect([references(hits.appeared), references(hits.gone)]).toEqual([["c"], ["a"]]);
    expect(hits.same).toHaveLength(1);
  });

  test("without a reference by name and provider; the same name of two providers is two hits", () => {
    const named = (provider: string) => hit(undefined, { class: "MATCHLIST", providerResult: { name: provider } });
    const { hits } = differenceOf(runWith([named("one"), named("other")]), runWith([named("one")]));
    expect([hits.same.length, hits.gone.length, hits.appeared.length]).toEqual([1, 1, 0]);
  });

  test("say in one line what has changed, and nothing of what has not", () => {
    const risk = (riskScore: number) => ({ riskAssessment: { riskScore, riskFactors: [] } });
    const before = runWith([hit("a")], { status: "REVIEW", ...risk(69) });
    const after = runWith([], { status: "PASS", ...risk(40) });
    expect(wordsOfDifference(differenceOf(before, after))).toBe("Review → Pass; score 69 → 40; 1 hit gone");
    expect(wordsOfDifference(differenceOf(before, before))).toBe("Nothing has changed");
  });

  test("a factor that no longer counts has changed, and a step that only one run has", () => {
    const factor = (status: string) => ({ riskAssessment: { riskFactors: [{ factor: "is_pep", score: 30, status }] } });
    const difference = differenceOf(runWith([], factor("VALID")), runWith([], factor("DISCARDED")));
    expect(difference.factors).toEqual([{ name: "is_pep", from: "30 points", to: "0 points" }]);
    expect(differenceOf(workflowResult.parse({}), runWith([])).steps).toEqual([{ name: "AML", to: "CLEAR" }]);
  });
});

const anyRun = fc
  .record({
    status: fc.constantFrom("REVIEW", "PASS", "FAIL", undefined),
    hits: fc.array(fc.tuple(fc.constantFrom("a", "b", "c", undefined), fc.constantFrom("HIT", "CLEAR"))),
    steps: fc.array(fc.tuple(fc.constantFrom("KYC", "AML", "ID"), fc.constantFrom("MATCH", "SKIPPED", undefined))),
    factors: fc.array(fc.tuple(fc.constantFrom("is_pep", "num_pep"), fc.integer({ min: 0, max: 50 }))),
    score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  .map(({ status, hits, steps, factors, score }) =>
    workflowResult.parse({
      status,
      workflowStepResults: [
        ...steps.map(([stepName, result]) => ({ stepName, result })),
        { stepName: "AML", processResults: hits.map(([reference, result]) => hit(reference, { result })) },
      ],
      riskAssessment: {
        riskScore: score,
        riskFactors: factors.map(([factor, points]) => ({ factor, score: points, status: "VALID" })),
      },
    }),
  );

const turned = (parts: readonly Named[]) => parts.map(({ name, from, to }) => ({ name, from: to, to: from }));
const sorted = (parts: readonly unknown[]) => parts.map((part) => JSON.stringify(part)).toSorted();

test("read the other way round, what is new is gone and what came of it is what it was", () => {
  fc.assert(
    fc.property(anyRun, anyRun, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)];
      expect(sorted(back.hits.gone).length).toBe(there.hits.appeared.length);
      expect(back.hits.appeared.length).toBe(there.hits.gone.length);
      expect(back.hits.same.length).toBe(there.hits.same.length);
      expect([back.status.from, back.score.to]).toEqual([there.status.to, there.score.from]);
      expect(sorted(turned(back.steps))).toEqual(sorted(there.steps));
      expect(sorted(turned(back.factors))).toEqual(sorted(there.factors));
    }),
  );
});

test("a run does not differ from itself, and no hit is lost or counted twice", () => {
  fc.assert(
    fc.property(anyRun, anyRun, (one, other) => {
      const itself = differenceOf(one, one);
      expect([itself.steps, itself.factors, itself.hits.appeared, itself.hits.gone]).toEqual([[], [], [], []]);
      const { appeared, gone, same } = differenceOf(one, other).hits;
      const hitsOf = (run: typeof one) =>
        run.workflowStepResults.flatMap(({ processResults }) =>
          processResults.filter(({ result }) => result === "HIT"),
        );
      expect([gone.length + same.length, appeared.length + same.length]).toEqual([
        hitsOf(one).length,
        hitsOf(other).length,
      ]);
    }),
  );
});
