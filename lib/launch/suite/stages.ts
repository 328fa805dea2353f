import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { ensureBuild } from "@/lib/launch/build";
import { startChild } from "@/lib/launch/child";
import { inProject } from "@/lib/launch/project";
import { findChromium } from "./chromium";
import { countsOfCheck, countsOfPlaywright, countsOfVitest, NOTHING, type Counts } from "./counts";
import { failuresOfPlaywright, failuresOfVitest, repeatedOfPlaywright } from "./failures";

export interface Outcome {
  counts: Counts;
  /** One line a failure, and one a test that had to be repeated, where the tool reports them one by one. */
  failures: string[];
}

export interface Stage {
  title: string;
  /** Runs it, everything it prints going to the log file. Out: what it came to. Throws when it could not run. */
  run(logFile: string): Promise<Outcome>;
}

/** Settings of a real desk, which no test may see. */
const REAL = /^(FRANKIEONE_|DATABASE_|NEXTAUTH_|LEDGER_|OIDC_|SANDBOX_|DESK_|PORT$|HOSTNAME$)/;

export const STAGES: Stage[] = [
  { title: "Types", run: (log) => check(log, ["next", "typegen"], ["tsc", "--noEmit"]) },
  { title: "Lint", run: (log) => check(log, ["eslint", ".", "--max-warnings", "0"]) },
  {
    title: "Import rules",
    run: (log) => check(log, ["depcruise", "app", "components", "lib", "e2e", "--config", ".dependency-cruiser.cjs"]),
  },
  { title: "Unit and contract tests", run: unitTests },
  { title: "Production build", run: productionBuild },
  {
    title: "Crash run",
    run: (log) => check(log, ["tsx", "--conditions=react-server", "e2e/faults/crash/run.ts", "--kills", "5"]),
  },
  {
    title: "Attack",
    run: (log) =>
      check(log, ["tsx", "--conditions=react-server", "e2e/faults/fuzz/run.ts", "--requests", "300", "--every", "7"]),
  },
  { title: "Journeys in a browser", run: journeys },
];

function whole(counts: Counts): Outcome {
  return { counts, failures: [] };
}

/** Several commands of node_modules as one check: the first that fails decides. */
async function check(logFile: string, ...commands: string[][]): Promise<Outcome> {
  for (const command of commands) {
    const exitCode = await runTool(logFile, command);
    if (exitCode !== 0) return whole(countsOfCheck(exitCode));
  }
  return whole(countsOfCheck(0));
}

async function unitTests(logFile: string): Promise<Outcome> {
  const reportFile = `${logFile}.json`;
  const exitCode = await runTool(logFile, [
    ...["vitest", "run", "--passWithNoTests"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`],
  ]);
  const report = await readReport(reportFile);
  return { counts: countsOfVitest(report, exitCode), failures: failuresOfVitest(report) };
}

async function productionBuild(logFile: string): Promise<Outcome> {
  await ensureBuild(logFile);
  return whole(countsOfCheck(0));
}

async function journeys(logFile: string): Promise<Outcome> {
  if (!(await hasJourneys())) return whole(NOTHING);
  const browser = await findChromium((text) => console.log(`  ${text}`));
  const reportFile = `${logFile}.json`;
  const more = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
  const exitCode = await runTool(logFile, ["playwright", "test", "--reporter=list,json"], more);
  const report = await readReport(reportFile);
  return {
    counts: countsOfPlaywright(report, exitCode),
    failures: [...failuresOfPlaywright(report), ...repeatedOfPlaywright(report)],
  };
}

async function hasJourneys(): Promise<boolean> {
  if (!existsSync(inProject("playwright.config.ts"))) return false;
  const files = await readdir(inProject("e2e"), { recursive: true });
  return files.some((file) => file.endsWith(".spec.ts"));
}

async function runTool(
  logFile: string,
  [tool = "", ...args]: string[],
  more: Record<string, string> = {},
): Promise<number | null> {
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", CI: "1", ...more };
  for (const name of Object.keys(env).filter((each) => REAL.test(each) || each === "FORCE_COLOR")) delete env[name];
  const child = await startChild({
    name: tool,
    command: process.execPath,
    args: [inProject("node_modules", ".bin", tool), ...args],
    env,
    logFile,
  });
  return child.ended;
}

async function readReport(file: string): Promise<unknown> {
  const text = await readFile(path.resolve(file), "utf8").catch(() => "null");
  return JSON.parse(text);
}
