import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build as bundle } from "esbuild";
import { startChild } from "./child";
import { LaunchError } from "./launchError";
import { inProject, projectDirectory } from "./project";

/** What the build is made of. Tests, launchers, migrations and the sandbox are not in it. */
const SOURCES = ["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts"];
const SETTINGS = [
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
  "package.json",
  "package-lock.json",
];
const ELSEWHERE = /^lib\/(launch|sandbox|db\/migrations)\/|\.test\.tsx?$/;

/** The program of the production server. */
export const serverProgram = inProject(".next", "server.mjs");

const stampFile = inProject(".next", "sources-of-this-build");

/** A text that changes with every source of the production build, and with nothing else. */
export async function fingerprintOfSources(root: string = projectDirectory): Promise<string> {
  const files = (await Promise.all([...SOURCES, ...SETTINGS].map((name) => filesUnder(root, name)))).flat();
  const hash = createHash("sha256");
  for (const file of files.filter((each) => !ELSEWHERE.test(each)).sort()) {
    hash.update(`${file}\0`);
    hash.update(
      createHash("sha256")
        .update(await readFile(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

async function filesUnder(root: string, name: string): Promise<string[]> {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [name];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => path.relative(root, path.join(file.parentPath ?? file.path, file.name)));
}

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
  onStep?.("Building the app (about a minute; only when its sources have changed)…");
  await build(logFile, ending);
}

/** Whether the last production build was made from the sources as they are. */
async function isBuilt(): Promise<boolean> {
  if (!existsSync(inProject(".next", "BUILD_ID")) || !existsSync(serverProgram)) return false;
  return (await readFile(stampFile, "utf8").catch(() => "")) === (await fingerprintOfSources());
}

async function build(logFile: string, ending?: AbortSignal): Promise<void> {
  const fingerprint = await fingerprintOfSources();
  // Without a stamp, a build that is interrupted is not taken for a whole one.
  await rm(stampFile, { force: true });
  const child = await startChild({
    name: "the build",
    command: process.execPath,
    args: [inProject("node_modules", "next", "dist", "bin", "next"), "build"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    logFile,
  });
  ending?.addEventListener("abort", () => void child.stop(), { once: true });
  if ((await child.ended) !== 0) throw new LaunchError(`The production build failed:\n${child.lastWords()}`);
  await bundleServer();
  await writeFile(stampFile, fingerprint);
}

/** The server's own few files as one of plain JavaScript: without a compiler in its process it needs 70 MB less. */
async function bundleServer(): Promise<void> {
  await bundle({
    entryPoints: [inProject("lib", "front", "main.ts")],
    outfile: serverProgram,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // Next's marker throws outside a React server; this is one, without React.
    alias: { "server-only": inProject("node_modules", "server-only", "empty.js") },
    logLevel: "silent",
  });
}
