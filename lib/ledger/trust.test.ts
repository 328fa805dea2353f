import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { signCheckpoint } from "./checkpoint";
import { appendCheckpoint, newestCheckpoint, readCheckpoints } from "./checkpointFile";
import { CheckpointKeeper } from "./checkpoints";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { forgetLedgerGuard, requireTrustedLedger } from "./trust";

const { checkpointFile, signer, forge } = setUpLedger();
const keeper = () => new CheckpointKeeper(checkpointFile, signer);
const TEN_MINUTES = 10 * 60_000;

/** A round as the guard makes it. */
async function round(of: CheckpointKeeper, now?: Date) {
  const { distrust } = await of.compare();
  return distrust ?? (await of.signWhenDue(now)).distrust;
}

const sequences = async () => (await readCheckpoints(checkpointFile)).map(({ sequence }) => sequence);

describe("F-23: a ledger that is not what was vouched for", () => {
  const emptied = () => forge("truncate ledger_rows, ledger_details");
  const cut = () => forge("delete from ledger_rows where sequence > 3");
  const replaced = () => forge("update ledger_rows set hash = 'another'");

  it.each([
    ["emptied", emptied, "it was cut or is an old copy"],
    ["cut", cut, "it was cut or is an old copy"],
    ["replaced", replaced, "rewritten or replaced"],
  ])("is noticed when the desk starts on it: %s", async (_, damage, reason) => {
    await appendRows(5);
    await round(keeper());
    await damage();
    expect(await round(keeper())).toContain(reason);
  });

  it.each([
    ["cut", cut],
    ["replaced", () => forge("update ledger_rows set hash = 'another' where sequence = 5")],
  ])("is noticed while the desk runs, also in what no checkpoint covers yet: %s", async (_, damage) => {
    const running = keeper();
    await appendRows(1);
    await round(running);
    await appendRows(4);
    expect(await round(running)).toBeUndefined();
    expect(await sequences()).toEqual([1]);
    await damage();
    expect(await round(running)).toContain("what this server saw before");
  });

  it.each([
    ["taken away", () => rm(checkpointFile)],
    ["emptied", () => truncate(checkpointFile)],
    ["overwritten", () => writeFile(checkpointFile, "something else\n")],
    [
      "signed by somebody else",
      async () => {
        const [made] = await readCheckpoints(checkpointFile);
        await writeFile(checkpointFile, `${JSON.stringify({ ...made, sequence: 6 })}\n`);
      },
    ],
  ])("the file of checkpoints, %s, is noticed as well", async (_, damage) => {
    const running = keeper();
    await appendRows(5);
    await round(running);
    await damage();
    expect(await round(running)).toMatch(/checkpoint/);
  });

  it("stops mutations and says that nothing was sent; a repaired ledger lets them pass again", async () => {
    await appendRows(5);
    await round(keeper());
    await requireTrustedLedger();
    await forge("update ledger_rows set hash = 'x' || hash where sequence = 5");
    forgetLedgerGuard();
    await expect(requireTrustedLedger()).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE", facts: { sent: "no" } });
    await forge("update ledger_rows set hash = substr(hash, 2) where sequence = 5");
    forgetLedgerGuard();
    await requireTrustedLedger();
  });

  it("cannot be passed while the database does not answer", async () => {
    const { DATABASE_URL } = process.env;
    const { getEnv } = await import("@/lib/env");
    const env = getEnv();
    await closeDb();
    env.DATABASE_URL = "postgres://nobody@127.0.0.1:9/nothing";
    await expect(requireTrustedLedger()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await closeDb();
    env.DATABASE_URL = DATABASE_URL ?? "";
    await requireTrustedLedger();
  });
});

describe("checkpoints", () => {
  it("are signed at once, then every ten minutes while rows come, and after a thousand rows", async () => {
    const running = keeper();
    const start = new Date("2026-01-01T00:00:00Z");
    const after = (ms: number) => new Date(start.getTime() + ms);
    await round(running, start);
    expect(await sequences()).toEqual([]);
    await appendRows(1);
    await round(running, start);
    await appendRows(2);
    await round(running, after(TEN_MINUTES - 1));
    expect(await sequences()).toEqual([1]);
    await round(running, after(TEN_MINUTES));
    await round(running, after(3 * TEN_MINUTES));
    expect(await sequences()).toEqual([1, 3]);
    await appendRows(1_000);
    await round(running, after(TEN_MINUTES + 1));
    expect(await sequences()).toEqual([1, 3, 1_003]);
  });

  it("are written once when many instances find them due", async () => {
    await appendRows(3);
    const instances = Array.from({ length: 5 }, keeper);
    expect(await Promise.all(instances.map((each) => round(each)))).toEqual(Array(5).fill(undefined));
    expect(await sequences()).toEqual([3]);
  });

  it("never vouch for rows that do not verify", async () => {
    await appendRows(5);
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 2");
    expect(await round(keeper())).toBe("Row 2 does not match its own hash: its content was changed.");
    expect(await sequences()).toEqual([]);
  });

  it("are tried again ten minutes after rows did not verify, not with every look", async () => {
    const running = keeper();
    const start = new Date("2026-01-01T00:00:00Z");
    await appendRows(5);
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 2");
    const distrust = await round(running, start);
    await forge("update ledger_rows set outcome = 'CONFIRMED' where sequence = 2");
    expect(await round(running, new Date(start.getTime() + 599_000))).toBe(distrust);
    expect(await round(running, new Date(start.getTime() + 600_000))).toBeUndefined();
    expect(await sequences()).toEqual([5]);
  });
});

describe("the file of checkpoints", () => {
  const made = (sequence: number) => signCheckpoint(signer, { sequence, hash: "h" }, "2026-01-01T00:00:00.000Z");

  it("is read whole and from its end, whatever its length", async () => {
    for (let sequence = 1; sequence <= 40; sequence++) await appendCheckpoint(checkpointFile, made(sequence));
    expect((await newestCheckpoint(checkpointFile))?.sequence).toBe(40);
    expect(await sequences()).toHaveLength(40);
  });

  it("outlives a line that was cut off while it was written", async () => {
    await appendCheckpoint(checkpointFile, made(1));
    await writeFile(checkpointFile, `${await readFile(checkpointFile, "utf8")}{"sequence":2,"ha`);
    expect((await newestCheckpoint(checkpointFile))?.sequence).toBe(1);
    await appendCheckpoint(checkpointFile, made(3));
    expect(await sequences()).toEqual([1, 3]);
  });
});
