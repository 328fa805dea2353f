import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { secretsOf } from "./secrets";

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(path.join(tmpdir(), "countersign-secrets-"))));
afterEach(() => rm(directory, { recursive: true, force: true }));

const fileIn = (name: string) => path.join(directory, name);

test("secrets are made once and survive a restart", async () => {
  const made = await secretsOf(fileIn("secrets.json"));
  expect(await secretsOf(fileIn("secrets.json"))).toEqual(made);
});

test("no two data directories and no two purposes share a secret", async () => {
  const all = [await secretsOf(fileIn("a.json")), await secretsOf(fileIn("b.json"))].flatMap((each) =>
    Object.values(each),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(Math.min(...all.map((each) => each.length))).toBeGreaterThanOrEqual(32);
});

test("only their owner can read them", async () => {
  await secretsOf(fileIn("secrets.json"));
  expect((await stat(fileIn("secrets.json"))).mode & 0o777).toBe(0o600);
});

test("a file that cannot be read is not replaced: the database would be locked for good", async () => {
  await secretsOf(fileIn("secrets.json"));
  await writeFile(fileIn("secrets.json"), "{ broken");
  await expect(secretsOf(fileIn("secrets.json"))).rejects.toThrow();
  expect(await readFile(fileIn("secrets.json"), "utf8")).toBe("{ broken");
});
