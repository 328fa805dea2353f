import path from "node:path";
import { z } from "zod";
import { projectDirectory } from "@/lib/launch/project";

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), title: z.string(), ancestorTitles: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
      /** Empty where it was never begun. */
      results: z.array(z.unknown()).optional(),
    }),
  ),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

const SKIPPED = new Set(["pending", "skipped", "todo", "disabled"]);

/**
 * What Vitest left out, a line for each group of tests: how many, where, and the group's name, which says why; of a test in no
 * group its own. Empty when there is no report.
 */
export function skippedOfVitest(report: unknown): string[] {
  const files = vitestReport.safeParse(report).data?.testResults ?? [];
  return linesOf(
    files.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => SKIPPED.has(status))
        .map(({ title, ancestorTitles: [group = title] }) => `${path.relative(projectDirectory, name)}: ${group}`),
    ),
  );
}

const NOT_BEGUN = "not started: a journey that it depends on failed";

/** The same of Playwright, with the reason the test gives, or that it was never begun. */
export function skippedOfPlaywright(report: unknown): string[] {
  const suites = playwrightReport.safeParse(report).data?.suites ?? [];
  return linesOf(
    suites.flatMap(specsOf).flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === "skipped")
        .map(({ annotations, results }) => {
          const skip = annotations.find(({ type }) => type === "skip");
          const why = !skip && results?.length === 0 ? NOT_BEGUN : skip?.description;
          return `${file}: ${why ? `${title} (${why})` : title}`;
        }),
    ),
  );
}

function specsOf(suite: z.infer<typeof playwrightSuite>): z.infer<typeof playwrightSpec>[] {
  return [...suite.specs, ...suite.suites.flatMap(specsOf)];
}

/** The same on one line, by file: "67 in e2e/contract/sandbox.test.ts, 1 in contract.spec.ts". In: the lines of all stages. */
export function skippedByFile(lines: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [, count = "0", file = ""] = /^(\d+) in ([^:]+): /.exec(line) ?? [];
    counts.set(file, (counts.get(file) ?? 0) + Number(count));
  }
  return [...counts].map(([file, count]) => `${count} in ${file}`).join(", ");
}

function linesOf(places: readonly string[]): string[] {
  return [...new Set(places)].map((place) => `${places.filter((each) => each === place).length} in ${place}`);
}
