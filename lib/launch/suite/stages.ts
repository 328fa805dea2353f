import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { ensureBuild, ensureBuildOfChecked } from "@/lib/launch/build";
import { inProject } from "@/lib/launch/project";
import { findChromium } from "./chromium";
import { countsOfCheck, countsOfPlaywright, countsOfVitest, NOTHING, type Counts } from "./counts";
import { failuresOfPlaywright, failuresOfVitest } from "./failures";
import { LONG_TESTS } from "./longTests";
import { TEST_SEED } from "./seed";
import type { Task } from "./tasks";
import { runTool } from "./runTool";
import { skippedOfPlaywright, skippedOfVitest } from "./skipped";

export interface StageResult {
  counts: Counts;
  /** One line a failure, where the tool reports them one by one. */
  failures: string[];
  /** What was left out, and why, where the tool tells it. */
  skipped?: string[];
}

export interface Stage extends Task {
  /**
   * Runs it, everything it prints going to the log file. In: the titles of the stages that were over and good when it began.
   * Out: what it came to. Throws when it could not run.
   */
  run(logFile: string, good: ReadonlySet<string>): Promise<StageResult>;
}

const CORES = availableParallelism();
const TYPES = "Types";
const BUILD = "Production build";

const lint = ["eslint", ".", "--max-warnings", "0"];
// It judges a changed file and no other, so that a promise which has become one elsewhere is seen by the whole suite only.
const lintOfChanged = [...lint, "--cache", "--cache-strategy", "content", "--cache-location", ".data/lint/"];
const imports = ["depcruise", "app", "components", "lib", "e2e", "--config", ".dependency-cruiser.cjs"];
// What it keeps goes by the content of each file, its own version and its options: it never takes a changed file for a good one.
const formatting = ["prettier", "--check", ".", "--cache", "--cache-strategy", "content"];
const seed = ["--seed", String(TEST_SEED)];
const crash = ["tsx", "--conditions=react-server", "e2e/faults/crash/run.ts", "--kills", "5", ...seed];
const image = ["tsx", "--conditions=react-server", "e2e/image/run.ts"];
const attack = [
  "tsx",
  "--conditions=react-server",
  "e2e/faults/fuzz/run.ts",
  "--requests",
  "300",
  "--every",
  "7",
  ...seed,
];

/** The unit tests, without some files of them. They begin first: they take longest. */
const unit = (...left: readonly string[]): Stage => ({
  title: "Unit and contract tests",
  cores: Math.max(1, CORES - 1),
  run: (log) => unitTests(log, left),
});

const sourcesBy = (linter: string[]): readonly Stage[] => [
  { title: TYPES, cores: 1, run: (log) => check(log, ["next", "typegen"], ["tsc", "--noEmit"]) },
  { title: "Lint", cores: 1, after: [TYPES], run: (log) => check(log, linter, ["knip"]) },
  { title: "Import rules", cores: 1, run: (log) => check(log, imports) },
  { title: "Formatting", cores: 1, run: (log) => check(log, formatting) },
];

/** What a change is held against every few minutes. */
export const CHECKS: readonly Stage[] = [unit(...LONG_TESTS), ...sourcesBy(lintOfChanged)];

/** Everything that must hold. The build writes what the types and the typed lint read, so it waits for both. */
export const STAGES: readonly Stage[] = [
  unit(),
  ...sourcesBy(lint),
  { title: BUILD, cores: 1, after: [TYPES, "Lint"], run: productionBuild },
  { title: "Crash run", cores: 1, after: [BUILD], run: (log) => check(log, crash) },
  { title: "Image of the server", cores: 1, after: [BUILD], run: (log) => check(log, image) },
  { title: "Attack", cores: 1, after: [BUILD], run: (log) => check(log, attack) },
  { title: "Journeys in a browser", cores: CORES, after: [BUILD], run: journeys },
];

function whole(counts: Counts): StageResult {
  return { counts, failures: [] };
}

/** Several commands of node_modules as one check: the first that fails decides. */
async function check(logFile: string, ...commands: string[][]): Promise<StageResult> {
  for (const command of commands) {
    const exitCode = await runTool(logFile, command);
    if (exitCode !== 0) return whole(countsOfCheck(exitCode));
  }
  return whole(countsOfCheck(0));
}

async function unitTests(logFile: string, left: readonly string[]): Promise<StageResult> {
  const reportFile = `${logFile}.json`;
  const tests = ["vitest", "run", "--passWithNoTests", `--maxWorkers=${CORES}`];
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const exitCode = await runTool(logFile, [...tests, ...reports], { TESTS_LEFT_OUT: left.join(",") });
  const report = await readReport(reportFile);
  return {
    counts: countsOfVitest(report, exitCode),
    failures: failuresOfVitest(report),
    skipped: skippedOfVitest(report),
  };
}

/** The builder's own check of the types would be the second of the same sources within minutes. */
async function productionBuild(logFile: string, good: ReadonlySet<string>): Promise<StageResult> {
  await (good.has(TYPES) ? ensureBuildOfChecked : ensureBuild)(logFile);
  return whole(countsOfCheck(0));
}

async function journeys(logFile: string): Promise<StageResult> {
  if (!(await hasJourneys())) return whole(NOTHING);
  const browser = await findChromium((text) => console.log(`  ${text}`));
  const reportFile = `${logFile}.json`;
  const more = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
  const exitCode = await runTool(logFile, ["playwright", "test", "--reporter=list,json"], more);
  const report = await readReport(reportFile);
  return {
    counts: countsOfPlaywright(report, exitCode),
    failures: failuresOfPlaywright(report),
    skipped: skippedOfPlaywright(report),
  };
}

async function hasJourneys(): Promise<boolean> {
  if (!existsSync(inProject("playwright.config.ts"))) return false;
  const files = await readdir(inProject("e2e"), { recursive: true });
  return files.some((file) => file.endsWith(".spec.ts"));
}

async function readReport(file: string): Promise<unknown> {
  const text = await readFile(path.resolve(file), "utf8").catch(() => "null");
  return JSON.parse(text);
}
