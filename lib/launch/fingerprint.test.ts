import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOfBuild, fingerprintOfProofs } from "./fingerprint";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "countersign-sources-"));
  await write("app/page.tsx", "page");
  await write("package-lock.json", "{}");
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

async function changesWith(file: string, content: string): Promise<boolean> {
  const before = await fingerprintOfBuild(root);
  await write(file, content);
  return (await fingerprintOfBuild(root)) !== before;
}

test.each([
  ["app/page.tsx", "other"],
  ["app/new/page.tsx", "page"],
  ["components/ui/Button.tsx", "x"],
  ["lib/cases/rules.ts", "x"],
  ["public/icon.svg", "x"],
  ["proxy.ts", "x"],
  ["next.config.js", "x"],
  ["package-lock.json", "{ }"],
])("a change of %s is built anew", async (file, content) => {
  expect(await changesWith(file, content)).toBe(true);
});

test.each(["lib/cases/rules.test.ts", "lib/launch/demo.ts", "lib/sandbox/server.ts", "README.md", "e2e/x.spec.ts"])(
  "a change of %s is not",
  async (file) => {
    expect(await changesWith(file, "x")).toBe(false);
  },
);

test("moving the same content to another name is a change", async () => {
  const before = await fingerprintOfBuild(root);
  await cp(path.join(root, "app/page.tsx"), path.join(root, "app/layout.tsx"));
  await rm(path.join(root, "app/page.tsx"));
  expect(await fingerprintOfBuild(root)).not.toBe(before);
});

test.each([
  "app/page.tsx",
  "lib/cases/rules.test.ts",
  "lib/launch/demo.ts",
  "lib/sandbox/server.ts",
  "e2e/faults/run.ts",
])("a proof made before a change of %s does not count", async (file) => {
  const before = await fingerprintOfProofs(root);
  await write(file, "changed");
  expect(await fingerprintOfProofs(root)).not.toBe(before);
});

test("a proof counts over changed documents", async () => {
  const before = await fingerprintOfProofs(root);
  await write("README.md", "changed");
  expect(await fingerprintOfProofs(root)).toBe(before);
});
