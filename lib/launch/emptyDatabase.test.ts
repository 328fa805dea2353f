import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import PQueue from "p-queue";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { ensureDatabase, urlFor, withClient } from "./postgres/roles";
import { inProject } from "./project";
import { runScriptIn } from "./runScript.testing";

/* K20: whoever tries a command of the README before the first start of a server is told in words what is missing. */

const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as { scripts: Record<string, string> };

const EMAIL = "first@desk.example";
const EXPORT = path.join(tmpdir(), "countersign-no-such-file");
const NOT_MIGRATED = "The database has not been migrated";
const yes = (reason: string) => ["--by", EMAIL, "--reason", reason, "--yes"];

/** Commands that need what a server has made, each with all it asks for, and how the words begin. */
const NEEDING: readonly [command: string, args: readonly string[], told: string][] = [
  [
    "officers",
    ["create", "--email", EMAIL, "--name", "First Lead", "--role", "lead"],
    `Nothing was changed. ${NOT_MIGRATED}`,
  ],
  ["ledger:export", [], `The command failed: ${NOT_MIGRATED}`],
  ["ledger:verify", [EXPORT], `The command failed: There is no file ${EXPORT}.`],
  [
    "ledger:erase",
    ["--entity", "00000000-0000-4000-8000-000000000000", ...yes("erasure-request")],
    `The command failed: ${NOT_MIGRATED}`,
  ],
  ["ledger:seam", yes("wrong-key"), "Nothing was changed: a seam is signed, and LEDGER_SIGNING_KEY is missing."],
  ["drill", [], `The command failed: ${NOT_MIGRATED}`],
  ["start", [], "Countersign cannot start"],
];

/** Commands that make what they need themselves, and those that need nothing. */
const OTHERS = [
  "demo",
  "dev",
  "check",
  "format",
  "test",
  "proofs",
  "upgrade:check",
  "sandbox",
  "rules",
  "build",
  "bench",
  "bench:ledger",
];

const { superuserUrl, owner, app } = inject("testServer");
const name = `countersign_empty_${randomBytes(4).toString("hex")}`;
beforeAll(() => withClient(superuserUrl, (admin) => ensureDatabase(admin, name, owner.role)));
afterAll(() => withClient(superuserUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`)));

const databases = {
  DATABASE_URL: urlFor(superuserUrl, app, name),
  DATABASE_MIGRATION_URL: urlFor(superuserUrl, owner, name),
};

const queue = new PQueue({ concurrency: 2 });

it.concurrent.each(NEEDING)("%s %j says in words what is missing", async (command, args, told) => {
  // A start without an address is refused before it builds anything.
  const address = command === "start" ? "" : TEST_SETTINGS.NEXTAUTH_URL;
  const env = { ...process.env, ...TEST_SETTINGS, ...databases, NEXTAUTH_URL: address };
  const { code, error = "" } = (await queue.add(() => runScriptIn(env, scripts[command] ?? "", ...args))) ?? {};
  expect([code, error.trim().slice(0, told.length)]).toEqual([1, told]);
  expect(error).not.toMatch(/^\s+at |Error:|\bE[A-Z]{4,}\b|relation "/m);
});

it("every command of the README is one of these, or known to need nothing that a server makes", () => {
  const readme = readFileSync(inProject("README.md"), "utf8");
  const named = [...readme.matchAll(/`(?:npm run )?([a-z]+(?::[a-z-]+)?|npm (?:start|test))`/g)].map(([, each = ""]) =>
    each.replace("npm ", ""),
  );
  const ours = new Set(named.filter((each) => scripts[each] !== undefined && !each.startsWith("test:")));
  const known = new Set([...NEEDING.map(([command]) => command), ...OTHERS]);
  expect(ours.size).toBeGreaterThan(8);
  expect([...ours].filter((each) => !known.has(each))).toEqual([]);
});
