import { expect, test } from "vitest";
import { workflowsAnswer } from "@/lib/frankieone/wire/workflows";
import { builtAs } from "./definition";

const steps = (definition: unknown) =>
  builtAs(workflowsAnswer.parse({ workflows: [{ workflowName: "W", definition }] }).workflows, "W")?.steps;

test("what a step waits for is read as a list and by condition, each name once", () => {
  const dependsOn = { passed: ["KYC", "AML"], failed: ["AML"] };
  const read = steps({
    steps: [{ name: "RISK", dependsOn }, { name: "END", dependsOn: ["RISK", " ", 7, "RISK"] }, {}],
  });
  expect(read?.map((step) => step.dependsOn)).toEqual([["KYC", "AML"], ["RISK"], []]);
});

test.each([undefined, null, "none", [], {}, { steps: [] }, { steps: "none" }])(
  "a workflow described as %j is one that nobody describes",
  (definition) => expect(steps(definition)).toBeUndefined(),
);

test("another workflow's description is never taken for it", () => {
  const { workflows } = workflowsAnswer.parse({
    workflows: [{ workflowName: "w", definition: { steps: [{ name: "A" }] } }],
  });
  expect(builtAs(workflows, "W")).toBeUndefined();
});
