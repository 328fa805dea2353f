import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { LaunchError } from "../launchError";
import { inProject } from "../project";
import { packagesOfServer } from "./packages";

/** Of the build: what a server reads. Caches, traces and types are for the next build. */
const NOT_OF_BUILD = new Set(["cache", "dev", "diagnostics", "trace", "trace-build", "types"]);

/** Beside the build: the settings of the framework and what they import, the licence, what browsers fetch. */
const FILES = ["package.json", "next.config.js", "LICENSE", "public", path.join("lib", "http", "securityHeaders.mjs")];

/**
 * Makes the folder that a production server runs in: the build, its programs, the migrations beside them, and the
 * packages that are needed at run time. In: an empty or new folder; the build is made. Throws LaunchError for a folder
 * that holds something.
 */
export async function makeServerFolder(target: string): Promise<void> {
  if (existsSync(target) && (await readdir(target)).length > 0)
    throw new LaunchError(`${target} is not empty: name a new or empty folder, so that no old files stay in it.`);
  await mkdir(target, { recursive: true });
  const packages = packagesOfServer(await readFile(inProject("package-lock.json"), "utf8"));
  // A package for another platform is in the lock, and not in node_modules.
  const parts = [...FILES, ...(await partsOfBuild()), ...packages.filter((each) => existsSync(inProject(each)))];
  for (const part of parts) await copy(part, path.join(target, part));
  await copy(path.join("lib", "db", "migrations"), path.join(target, ".next", "migrations"));
}

async function partsOfBuild(): Promise<string[]> {
  const all = await readdir(inProject(".next"));
  return all.filter((each) => !NOT_OF_BUILD.has(each)).map((each) => path.join(".next", each));
}

/** A package is copied without those below it, which are in the list where they are needed. */
function copy(part: string, to: string): Promise<void> {
  const below = path.join(inProject(part), "node_modules");
  return cp(inProject(part), to, { recursive: true, verbatimSymlinks: true, filter: (from) => from !== below });
}
