import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { LaunchError } from "@/lib/launch/launchError";

const run = promisify(execFile);

/** Chromium without its windows, as Playwright runs it too: a sixth of the processor time of the journeys less. */
const WITHOUT_WINDOWS = "chromium-headless-shell";

const ON_SYSTEMS = [
  WITHOUT_WINDOWS,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a Chromium that runs, for the journeys: the one of CHROMIUM_PATH, of the system, of Playwright; else installs it
 * with the system's packages (as root) or with Playwright's download. `say` is told when it installs one. Out: its path. Throws LaunchError when none can be had.
 */
export async function findChromium(say: (text: string) => void = () => undefined): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return (await runnable(given)) ?? failed("CHROMIUM_PATH does not name a program that runs");
  const found = (await onSystem()) ?? (await ofPlaywright());
  if (found) return found;
  say("No Chromium found; installing one…");
  const installed = (await fromPackages()) ?? (await fromPlaywright());
  return (
    installed ?? failed("No Chromium was found, and none could be installed. Install one and set CHROMIUM_PATH to it")
  );
}

function failed(reason: string): never {
  throw new LaunchError(`${reason}.`);
}

/** Asking for the version tells a browser from a stand-in that only says how to install one. */
async function runnable(program: string): Promise<string | undefined> {
  const version = await run(program, ["--version"], { timeout: 20_000 }).catch(() => undefined);
  return version && /chrom/i.test(version.stdout) ? program : undefined;
}

async function onSystem(): Promise<string | undefined> {
  for (const name of ON_SYSTEMS) {
    const path = name.startsWith("/") ? name : await which(name);
    if (path && (await runnable(path))) return path;
  }
  return undefined;
}

async function which(name: string): Promise<string | undefined> {
  const found = await run("/bin/sh", ["-c", 'command -v "$1"', "sh", name]).catch(() => undefined);
  return found?.stdout.trim();
}

async function ofPlaywright(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  return runnable(chromium.executablePath());
}

async function fromPackages(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await which("apt-get"))) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // A list that is not the newest may do; what counts is whether the browser runs afterwards.
  await run("apt-get", ["update"], { env }).catch(() => undefined);
  // Not every system has the one without windows.
  for (const name of [WITHOUT_WINDOWS, "chromium"]) {
    await run("apt-get", ["install", "-y", "--no-install-recommends", name], { env }).catch(() => undefined);
    const installed = await onSystem();
    if (installed) return installed;
  }
  return undefined;
}

async function fromPlaywright(): Promise<string | undefined> {
  await run("npx", ["playwright", "install", "chromium"]).catch(() => undefined);
  return ofPlaywright();
}
