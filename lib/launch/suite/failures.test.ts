import { expect, test } from "vitest";
import { failuresOfPlaywright, failuresOfVitest } from "./failures";

test("a failing test is told with its file, its name and the first words of why", () => {
  const assertionResults = [
    { status: "passed", fullName: "adds", failureMessages: [] },
    { status: "failed", fullName: "subtracts", failureMessages: ["expected 1\n  to be 2\n    at x.ts:1"] },
  ];
  const report = { testResults: [{ name: "a.test.ts", status: "failed", message: "", assertionResults }] };
  expect(failuresOfVitest(report)).toEqual(["✗ a.test.ts subtracts: expected 1 to be 2 at x.ts:1"]);
});

test("a file that broke before its first test is told too", () => {
  const testResults = [{ name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] }];
  expect(failuresOfVitest({ testResults })).toEqual(["✗ a.test.ts could not run: no such module"]);
});

test("journeys are found in any depth, errors of the run itself come first, colours are taken out", () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    ok,
    file: "b.spec.ts",
    line: 7,
    tests: [
      {
        status: ok ? "expected" : "unexpected",
        results: [{ errors: [{ message: "\u001b[31mTimeout\u001b[39m" }, { message: "waiting for x" }] }],
      },
    ],
  });
  const suites = [{ specs: [spec("passes", true)], suites: [{ specs: [spec("signs in", false)], suites: [] }] }];
  expect(failuresOfPlaywright({ suites, errors: [{ message: "no browser" }] })).toEqual([
    "✗  the run: no browser",
    "✗ b.spec.ts:7 signs in: Timeout · waiting for x",
  ]);
});

test("no report tells nothing", () => {
  expect([...failuresOfVitest(null), ...failuresOfPlaywright(undefined)]).toEqual([]);
});

test("a journey that passed only when repeated is told as a failure", () => {
  const tests = [{ status: "flaky", results: [{ errors: [{ message: "too slow" }] }, { errors: [] }] }];
  const report = { suites: [{ specs: [{ title: "opens", ok: true, file: "c.spec.ts", line: 3, tests }] }], errors: [] };
  expect(failuresOfPlaywright(report)).toEqual(["✗ c.spec.ts:3 opens: too slow"]);
});
