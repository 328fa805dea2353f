import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { build as bundle } from "esbuild";
import { startChild } from "./child";
import { fingerprintOfBuild } from "./fingerprint";
import { LaunchError } from "./launchError";
import { inProject } from "./project";

/** The program of the production server. */
export const serverProgram = inProject(".next", "server.mjs");

/** The program that makes the database ready for a version; where no `npm start` does it. */
const prepareProgram = inProject(".next", "prepare.mjs");

const stampFile = inProject(".next", "sources-of-this-build");

/**
 * Makes the production build when the last one was made from other sources. Throws LaunchError with the builder's last
 * words when it fails; aborting `ending` ends it.
 */
export async function ensureBuild(
  logFile: string,
  onStep?: (step: string) => void,
  ending?: AbortSignal,
): Promise<void> {
  if (await isBuilt()) return;
  onStep?.("Building the app (about a minute; only when the sources have changed)…");
  await build(logFile, {}, ending);
}

/**
 * The same for callers that have just checked the types of these sources: the builder does not check them once more.
 */
export async function ensureBuildOfChecked(logFile: string): Promise<void> {
  if (!(await isBuilt())) await build(logFile, { TYPES_ARE_CHECKED: "1" });
}

/** Whether the last production build was made from the sources as they are. */
async function isBuilt(): Promise<boolean> {
  if (!existsSync(inProject(".next", "BUILD_ID")) || ![serverProgram, prepareProgram].every(existsSync)) return false;
  return (await readFile(stampFile, "utf8").catch(() => "")) === (await fingerprintOfBuild());
}

async function build(logFile: string, more: Record<string, string>, ending?: AbortSignal): Promise<void> {
  const fingerprint = await fingerprintOfBuild();
  // Without a stamp, a build that is interrupted is not taken for a whole one.
  await rm(stampFile, { force: true });
  const child = await startChild({
    name: "the build",
    command: process.execPath,
    args: [inProject("node_modules", "next", "dist", "bin", "next"), "build"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...more },
    logFile,
  });
  ending?.addEventListener("abort", () => void child.stop(), { once: true });
  if ((await child.ended) !== 0) throw new LaunchError(`The production build failed:\n${child.lastWords()}`);
  await bundlePrograms();
  await writeFile(stampFile, fingerprint);
}

/** Our own programs as one file of plain JavaScript each: without a compiler in its process the server needs 70 MB less. */
async function bundlePrograms(): Promise<void> {
  await bundleProgram(inProject("lib", "front", "main.ts"), serverProgram);
  await bundleProgram(inProject("lib", "launch", "prepare.ts"), prepareProgram);
}

async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await bundle({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // Next's marker throws outside a React server; this is one, without React.
    alias: { "server-only": inProject("node_modules", "server-only", "empty.js") },
    logLevel: "silent",
  });
}
