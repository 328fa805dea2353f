import { expect, test } from "vitest";
import { countsOfCheck, countsOfPlaywright, countsOfVitest, NOTHING, total } from "./counts";

const vitest = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [] as { status: string; assertionResults: unknown[] }[],
};
const playwright = { errors: [] as unknown[], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };

test("a check counts as one", () => {
  expect(countsOfCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect([1, 2, null].map(countsOfCheck)).toEqual(Array(3).fill({ passed: 0, failed: 1, skipped: 0 }));
});

test("no tests are neither passed nor failed", () => {
  expect(countsOfVitest(vitest, 0)).toEqual(NOTHING);
  expect(countsOfPlaywright(playwright, 0)).toEqual(NOTHING);
});

test("tests are counted one by one, skipped ones never as passed", () => {
  const report = { ...vitest, numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(countsOfVitest(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 3 };
  expect(countsOfPlaywright({ ...playwright, stats }, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test("a file that broke before its first test is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countsOfVitest({ ...vitest, numPassedTests: 3, testResults }, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});

test("a test that passed only when repeated did not pass", () => {
  const stats = { ...playwright.stats, expected: 1, flaky: 1 };
  expect(countsOfPlaywright({ ...playwright, stats }, 0)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test("a run that failed without a failing test is a failure all the same", () => {
  expect(countsOfVitest({ ...vitest, numPassedTests: 3 }, 1).failed).toBe(1);
  expect(countsOfPlaywright(playwright, 1).failed).toBe(1);
  expect(countsOfPlaywright({ ...playwright, errors: ["global setup"] }, 1).failed).toBe(1);
});

test("a run without a report is a failure, whatever its exit code", () => {
  for (const report of [null, undefined, {}, "x"])
    for (const exitCode of [0, 1, null]) {
      expect(countsOfVitest(report, exitCode).failed).toBe(1);
      expect(countsOfPlaywright(report, exitCode).failed).toBe(1);
    }
});

test("the sum is the sum", () => {
  const sum = total([{ passed: 1, failed: 2, skipped: 3 }, NOTHING, { passed: 10, failed: 20, skipped: 30 }]);
  expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
});
