import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { projectDirectory } from "./project";

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
const NOT_BUILT = /^lib\/(launch|sandbox|testing|db\/migrations)\/|\.(test|testing)\.tsx?$/;

/** A text that changes with every source of the production build, and with nothing else. */
export async function fingerprintOfBuild(root: string = projectDirectory): Promise<string> {
  const files = await filesOf(root, [...SOURCES, ...SETTINGS]);
  return fingerprint(
    root,
    files.filter((each) => !NOT_BUILT.test(each)),
  );
}

/** A text that changes with every source that a proof is made of: those of the build, of tests, of launchers and of the sandbox. */
export async function fingerprintOfProofs(root: string = projectDirectory): Promise<string> {
  return fingerprint(
    root,
    await filesOf(root, [...SOURCES, ...SETTINGS, "e2e", "vitest.config.ts", "playwright.config.ts"]),
  );
}

async function fingerprint(root: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const content = createHash("sha256").update(await readFile(path.join(root, file)));
    hash.update(`${file}\0`).update(content.digest());
  }
  return hash.digest("hex");
}

async function filesOf(root: string, names: readonly string[]): Promise<string[]> {
  return (await Promise.all(names.map((name) => filesUnder(root, name)))).flat();
}

async function filesUnder(root: string, name: string): Promise<string[]> {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [name];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => path.relative(root, path.join(file.parentPath ?? file.path, file.name)));
}
