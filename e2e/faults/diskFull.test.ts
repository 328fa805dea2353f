import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, getDb } from "@/lib/db/client";
import { startTestDatabase, type TestDatabase } from "@/lib/testing/server.testing";
import { withClient } from "@/lib/launch/postgres/roles";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { STORY } from "@/lib/sandbox/story/handles";
import { reconcile } from "@/lib/writes/reconcile";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { judge } from "./oracle";
import { recordsIn } from "./records";

/* A full disk under the database. It takes a small file system of its own, which only root may mount. */

const disk = mkdtempSync(path.join(tmpdir(), "countersign-disk-"));
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300m,mode=1777", "tmpfs", disk]).status === 0;

let database: TestDatabase | undefined;
const road = setUpRoad({
  reachDatabase: async (url) => {
    if (!isMounted) return url;
    const { TMPDIR } = process.env;
    process.env.TMPDIR = disk;
    database = await startTestDatabase();
    Object.assign(process.env, { TMPDIR });
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    return database.url;
  },
});
afterAll(async () => {
  await closeDb();
  await database?.stop();
  if (isMounted) spawnSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

const filling = path.join(disk, "filling");

/** Leaves nothing free, neither on the disk nor in what the database has put aside for itself. */
async function fillDisk(): Promise<void> {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filling, Buffer.alloc(Math.max(0, (bavail - 64) * bsize)));
  await withClient(database?.ownerUrl ?? "", async (owner) => {
    await owner.query("create table if not exists ballast (weight text)");
    await owner.query("alter table ballast alter weight set storage external");
    for (;;) await owner.query("insert into ballast select repeat('x', 8000) from generate_series(1, 50)");
  }).catch(() => undefined);
}

/** Several: a case whose write could not be brought to its end is not written again before that is known. */
const TARGETS = (["sanctionsReview", "mediaReview", "kycNotFoundReview", "watchlistUrgent", "longName"] as const).map(
  (handle) => ({ entityId: STORY[handle].entityId, serviceName: STORY[handle].serviceName }),
);
const targetOf = (turn: number) => {
  const target = TARGETS[turn % TARGETS.length];
  if (!target) throw new RangeError("There is no such turn");
  return target;
};
const moveTo = (turn: number) => ({
  serviceProfile: { assignee: turn % 2 ? "Ana Silva" : "Ben Okafor" },
  comment: { text: "Shift plan" },
});

describe.skipIf(!isMounted)("a full disk under the database (needs root, to mount a small one)", () => {
  it("lets nothing be sent that is not on record, and once there is space again nothing is missing", async () => {
    const chloe = road.officer("Chloe Martin");
    const send = (turn: number) =>
      change(chloe, targetOf(turn), moveTo(turn)).then(
        () => "answered",
        (error) => error.code as string,
      );
    expect(await send(1)).toBe("answered");
    await fillDisk();
    const answers: string[] = [];
    for (let turn = 2; turn < 22; turn += 1) answers.push(await send(turn));
    expect(answers.some((code) => /^(AUDIT|DATABASE)_UNAVAILABLE$/.test(code))).toBe(true);
    rmSync(filling);
    await expect
      .poll(
        () =>
          getDb()
            .execute("select 1")
            .then(
              () => "up",
              () => "down",
            ),
        { timeout: 60_000 },
      )
      .toBe("up");
    await withClient(database?.ownerUrl ?? "", (owner) => owner.query("truncate ballast"));
    for (const minutes of [3, 5, 10, 30, 60, 120]) await reconcile(new Date(Date.now() + minutes * 60_000));
    const record = { calls: await road.vendorCalls(), ...(await recordsIn(getDb())), answered: [], outside: [] };
    expect(judge(record).violations).toEqual([]);
    expect(await verifyStored(getDb())).toMatchObject({ faultCount: 0 });
    expect(await send(1)).not.toMatch(/^(AUDIT|DATABASE)_UNAVAILABLE$/);
  });
});
