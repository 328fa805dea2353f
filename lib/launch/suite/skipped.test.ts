import { expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";
import { skippedByFile, skippedOfPlaywright, skippedOfVitest } from "./skipped";

test("tests of one group are one line, with how many they are and the group's name", () => {
  const skipped = {
    status: "skipped",
    title: "x",
    ancestorTitles: ["the contract (skipped: it is not at hand)", "deeper"],
  };
  const alone = { status: "pending", title: "needs root", ancestorTitles: [] };
  const passed = { status: "passed", title: "y", ancestorTitles: [] };
  const testResults = [{ name: inProject("e2e/a.test.ts"), assertionResults: [skipped, skipped, passed, alone] }];
  expect(skippedOfVitest({ testResults })).toEqual([
    "2 in e2e/a.test.ts: the contract (skipped: it is not at hand)",
    "1 in e2e/a.test.ts: needs root",
  ]);
});

test("a journey is told with the reason it gives, found in any depth", () => {
  const annotations = [{ type: "skip", description: "it is not at hand" }];
  const specs = [
    { title: "is valid", file: "b.spec.ts", tests: [{ status: "skipped", annotations }] },
    { title: "passes", file: "b.spec.ts", tests: [{ status: "expected", annotations: [] }] },
  ];
  const report = { suites: [{ suites: [{ specs }] }] };
  expect(skippedOfPlaywright(report)).toEqual(["1 in b.spec.ts: is valid (it is not at hand)"]);
});

test("a journey that was never begun is told so, not under its title as if that were the reason", () => {
  const tests = [{ status: "skipped", annotations: [], results: [] }];
  const report = { suites: [{ specs: [{ title: "every request is valid", file: "c.spec.ts", tests }] }] };
  expect(skippedOfPlaywright(report)).toEqual([
    "1 in c.spec.ts: every request is valid (not started: a journey that it depends on failed)",
  ]);
});

test("no report tells nothing", () => {
  expect([...skippedOfVitest(null), ...skippedOfPlaywright(undefined)]).toEqual([]);
});

test("K17: the last line names each file of which anything was left out, with how many tests", () => {
  const lines = [
    "60 in e2e/contract/sandbox.test.ts: the sandbox keeps the contract (skipped: it is not at hand)",
    "2 in e2e/contract/sandbox.test.ts: another group: with a colon",
    "1 in contract.spec.ts: is valid (it is not at hand)",
  ];
  expect(skippedByFile(lines)).toBe("62 in e2e/contract/sandbox.test.ts, 1 in contract.spec.ts");
  expect(skippedByFile([])).toBe("");
});
