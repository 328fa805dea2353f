import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { vouchAtOnce } from "@/lib/ledger/trust";
import { inProject } from "@/lib/launch/project";
import { withClient } from "@/lib/launch/postgres/roles";
import { runScriptIn } from "@/lib/launch/runScript.testing";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { type Backup, backUp } from "./backUp";
import { judge } from "./judge";
import { addressesOf, type Place, restore } from "./restore";
import { judgementWords } from "./words";

const { superuserUrl, owner, app } = inject("testServer");
const { database, forge } = setUpLedger();
const ODD = 'back\\slash, "quotes", (brackets), {braces}, a line\nand one more\u2028, nothing, é';

let folder: string;
let place: Place;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "countersign-drill-"));
  place = { superuserUrl, owner, app, database: `countersign_drill_${randomBytes(4).toString("hex")}` };
  await forge("delete from officers");
  await addOfficer("one", ODD);
  await addOfficer("two", "Two");
  await appendRows(5);
  await vouchAtOnce();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await withClient(superuserUrl, (admin) => admin.query(`drop database if exists ${place.database} with (force)`));
});

const addOfficer = (key: string, name: string) =>
  forge(
    `insert into officers (id, email, canonical_name, folded_name, role, services)
    values ($1, $2, $3, $2, 'analyst', $4)`,
    [randomUUID(), key, name, JSON.stringify([ODD])],
  );

async function backedUpAndRestored(): Promise<Backup> {
  const backup = await backUp(database.ownerUrl, folder);
  await restore(backup, place);
  return backup;
}

/** Does something to the restored copy that nobody but its superuser could. */
const inCopy = (statement: string) =>
  withClient(addressesOf(place).superuser, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query(statement);
  });

it("what was backed up comes back: every row of every table, and a ledger that verifies against its checkpoints", async () => {
  const backup = await backedUpAndRestored();
  const judgement = await judge(backup, place);
  expect(judgement.faults).toEqual([]);
  expect(judgement.restored).toEqual(backup.figures);
  expect(backup.figures.find(({ table }) => table === "public.officers")?.rows).toBe(2);
  expect(judgement.ledger).toMatchObject({ rows: 5, faultyRows: 0, checkpoints: 1, validCheckpoints: 1 });
  expect(judgementWords(backup, judgement)).toMatch(/public\.officers +2 +2\n[^]*5\/5 rows verify, 1\/1 checkpoints/);
});

it.each([
  ["a row lost", "delete from officers where email = 'two'", "public.officers has 2 rows, but 1 in the restored copy."],
  [
    "a row changed",
    "update officers set disabled = true where email = 'two'",
    "public.officers has rows whose content differs",
  ],
  ["a table lost", "drop table notes cascade", "public.notes is missing from the restored copy."],
  ["a table added", "create table more ()", "public.more exists only in the restored copy."],
])("%s on the way is found", async (_, statement, fault) => {
  const backup = await backedUpAndRestored();
  await inCopy(statement);
  const { faults } = await judge(backup, place);
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

it("a ledger whose newest rows were lost before the backup is found by the checkpoint, although both copies are the same", async () => {
  await forge("delete from ledger_details where sequence > 3");
  await forge("delete from ledger_rows where sequence > 3");
  const { faults } = await judge(await backedUpAndRestored(), place);
  expect(faults).toEqual([expect.stringMatching(/^Row 5 of the ledger is missing, although the checkpoint/)]);
});

it("a row of the ledger that was changed before the backup is found by its hash", async () => {
  await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 2");
  const { faults } = await judge(await backedUpAndRestored(), place);
  expect(faults).toEqual([expect.stringMatching(/^Row 2 of the ledger /)]);
});

it("rows written after the moment of the backup are in neither", async () => {
  const backup = await backUp(database.ownerUrl, folder);
  await appendRows(3);
  await vouchAtOnce();
  await restore(backup, place);
  expect((await judge(backup, place)).faults).toEqual([]);
});

it("npm run drill ends with 0 and its figures, and with 1 where the ledger does not verify", async () => {
  const { scripts } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const { LEDGER_CHECKPOINT_FILE, LEDGER_SIGNING_KEY } = process.env;
  const checkpoints = { LEDGER_CHECKPOINT_FILE, LEDGER_SIGNING_KEY };
  const databases = { DATABASE_URL: database.url, DATABASE_MIGRATION_URL: database.ownerUrl };
  const drill = () =>
    runScriptIn({ ...process.env, ...TEST_SETTINGS, ...checkpoints, ...databases }, scripts.drill ?? "");
  const good = await drill();
  expect([good.code, good.error]).toEqual([0, ""]);
  expect(good.out).toMatch(
    /^Backed up .*with the checkpoint file.*\nRestored into an empty PostgreSQL[^]*can be restored/,
  );
  await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 2");
  const bad = await drill();
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining("Do NOT rely on this backup: one fault.")]);
});
