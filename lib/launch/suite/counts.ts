import { z } from "zod";

/** What a stage came to. A stage without tests is 0 passed, 0 failed. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Counts a check that passes or fails as a whole. */
export function countsOfCheck(exitCode: number | null): Counts {
  return exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/**
 * Counts a Vitest run. In: its JSON report (undefined when it wrote none) and its exit code. A file that broke before
 * its first test, and a run that failed for a reason of its own, are failures too: nothing broken counts as nothing.
 */
export function countsOfVitest(report: unknown, exitCode: number | null): Counts {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return countsOfCheck(exitCode || 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, skipped: numPendingTests + numTodoTests, failed: failed || unexplained(exitCode) };
}

/** Counts a Playwright run likewise. What passed only when repeated did not pass. */
export function countsOfPlaywright(report: unknown, exitCode: number | null): Counts {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return countsOfCheck(exitCode || 1);
  const { stats, errors } = parsed.data;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, skipped: stats.skipped, failed: failed || unexplained(exitCode) };
}

function unexplained(exitCode: number | null): number {
  return exitCode === 0 ? 0 : 1;
}

/** The sum of all stages. */
export function total(all: Counts[]): Counts {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    NOTHING,
  );
}
