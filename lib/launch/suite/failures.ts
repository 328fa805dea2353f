import { z } from "zod";
import { projectDirectory } from "@/lib/launch/project";

const LONGEST = 300;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
type PlaywrightSpec = z.infer<typeof playwrightSpec>;
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** One line for every failure in Vitest's JSON report: file, test, first words of why. Empty when there is no report. */
export function failuresOfVitest(report: unknown): string[] {
  const parsed = vitestReport.safeParse(report);
  return (parsed.data?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [line(name, "could not run", message)];
    return failed.map(({ fullName, failureMessages }) => line(name, fullName, failureMessages?.[0]));
  });
}

/** The same for Playwright's; what passed only when repeated is a failure. */
export function failuresOfPlaywright(report: unknown): string[] {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return [];
  const general = parsed.data.errors.map(({ message }) => line("", "the run", message));
  const isGood = ({ ok, tests }: PlaywrightSpec) => ok && tests.every(({ status }) => status !== "flaky");
  const specs = parsed.data.suites.flatMap(specsOf).filter((spec) => !isGood(spec));
  return [...general, ...specs.map(lineOf)];
}

function lineOf({ file, line: at, title, tests }: PlaywrightSpec): string {
  // A time-out says nothing; what was waited for comes after it.
  const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
  return line(`${file}:${at}`, title, errors.map(({ message }) => message).join(" · "));
}

function specsOf(suite: z.infer<typeof playwrightSuite>): PlaywrightSpec[] {
  return [...suite.specs, ...suite.suites.flatMap(specsOf)];
}

function line(place: string, title: string, why = ""): string {
  const words = why.replace(/\u001b\[[0-9;]*m/g, "").replace(/\s+/g, " ");
  return `✗ ${place.replace(projectDirectory, "")} ${title}: ${words}`.slice(0, LONGEST);
}
