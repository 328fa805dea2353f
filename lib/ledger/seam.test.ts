import { createPublicKey } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { seedDemoOfficers } from "@/lib/officers/seed";
import { canonical } from "@/lib/digest";
import { type ChainedRow, GENESIS, keyedHash, keyIdOf } from "./chain";
import { appendRows } from "@/lib/testing/ledger.testing";
import { LedgerHeadError } from "./ownHead";
import { readLedger } from "./read";
import { newestRow, storedRows } from "./rows";
import { readSeam } from "./seam";
import { seamCommand } from "./seamCommand";
import { prepareLedger } from "./start";
import { all, alone, exportedLines, setUpVerifiers } from "@/lib/testing/verifiers.testing";
import { verifyStored } from "./verifyStored";

const { checkpointFile, exportFile, signer, forge, write, checkpoints, results, vouch } = setUpVerifiers();
const LEAD = "chloe.martin@countersign.example";
const ANOTHER = "another key of tests, long enough to be one";

async function rows() {
  const all = [];
  for await (const row of storedRows(getDb())) all.push(row);
  return all;
}

/** Makes the rows what an earlier version wrote: the keyed hash alone, under whichever key. */
async function asOfOld(keyOf: (sequence: number) => string = () => getEnv().LEDGER_KEY): Promise<void> {
  let previousHash = GENESIS;
  const rows: ChainedRow[] = [];
  for await (const { row } of storedRows(getDb())) rows.push(row);
  for (const each of rows) {
    const row = { ...each, keyId: undefined };
    const hash = keyedHash(keyOf(row.sequence), canonical({ ...row, previousHash }));
    await forge(
      "update ledger_rows set previous_hash = $2, hash = $3, public_hash = null, key_id = null where sequence = $1",
      [row.sequence, previousHash, hash],
    );
    previousHash = hash;
  }
}

async function withKey<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const env = getEnv();
  const { LEDGER_KEY } = env;
  env.LEDGER_KEY = key;
  try {
    return await work();
  } finally {
    env.LEDGER_KEY = LEDGER_KEY;
  }
}

const publicKey = () => createPublicKey(signer).export({ format: "der", type: "spki" }).toString("base64");
const seam = (...args: string[]) => seamCommand(["--by", LEAD, ...args]);
const newestSeam = async () => {
  const newest = await newestRow(getDb());
  return newest && readSeam(newest.row);
};

beforeEach(() => seedDemoOfficers(getDb()));

describe("a ledger older than the public chain", () => {
  beforeEach(async () => {
    await appendRows(9);
    await asOfOld();
  });

  it("goes on behind a signed seam, with no old row rewritten, and verifies with the key and without", async () => {
    const before = await rows();
    await appendRows(2);
    const after = await rows();
    expect(after.slice(0, 9)).toEqual(before);
    expect(after.map(({ row, publicHash }) => [row.action, publicHash !== undefined]).slice(8)).toEqual([
      ["reassign", false],
      ["ledger-seam", true],
      ["reassign", true],
      ["reassign", true],
    ]);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 12, faultCount: 0 });
    await vouch();
    await write(await exportedLines());
    expect(await results()).toEqual(all("good"));
  });

  it("gets one seam, however many instances start on it at once", async () => {
    await Promise.all(Array.from({ length: 4 }, prepareLedger));
    await prepareLedger();
    expect((await rows()).filter(({ row }) => row.action === "ledger-seam")).toHaveLength(1);
  });

  it.each([
    ["outcome", "outcome = 'REJECTED'"],
    ["hash", "hash = repeat('a', 64)"],
  ])("shows a change of an old row to whoever holds no key: %s", async (_, change) => {
    await prepareLedger();
    await forge(`update ledger_rows set ${change} where sequence = 4`);
    await write(await exportedLines());
    expect(await results(["--public-key", publicKey()])).toEqual(all("fault"));
  });

  it("says how many old rows were at fault when the seam was made", async () => {
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 4");
    await prepareLedger();
    expect(await newestSeam()).toMatchObject({ reason: "public-chain", sequence: 9, faultyRows: 1 });
    await write(await exportedLines());
    expect((await alone([exportFile, "--public-key", publicKey()])).text).toContain(
      "Faulty earlier rows when the newest seam was made: 1.",
    );
  });

  it("can be verified in parts, which hand on the public hash", async () => {
    await appendRows(2);
    const parts = [await verifyStored(getDb(), { most: 5 })];
    for (let last = parts[0]; last?.next; last = parts.at(-1))
      parts.push(await verifyStored(getDb(), { after: last.next, publicHash: last.head.publicHash, most: 5 }));
    expect(parts.map(({ rows, faultCount }) => [rows, faultCount])).toEqual([
      [5, 0],
      [5, 0],
      [2, 0],
    ]);
  });

  it.each([
    ["taken away", "delete from ledger_rows where sequence = 10"],
    [
      "made to bind others",
      `update ledger_rows set seam = replace(seam, '"sequence":9', '"sequence":8') where sequence = 10`,
    ],
    ["made unreadable", "update ledger_rows set seam = '{}' where sequence = 10"],
  ])("cannot have its seam %s", async (_, damage) => {
    await appendRows(2);
    await forge("delete from ledger_details where sequence = 10");
    await forge(damage);
    await write(await exportedLines());
    expect(await results(["--public-key", publicKey()])).toEqual(all("fault"));
  });
});

describe("a server with another key", () => {
  it("does not start, says why, and adds nothing; the others go on", async () => {
    await appendRows(3);
    await withKey(ANOTHER, async () => {
      await expect(prepareLedger()).rejects.toThrow(/LEDGER_KEY is not the key the ledger is written with/);
      await expect(appendRows(1)).rejects.toThrow(LedgerHeadError);
    });
    await appendRows(1);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 4, faultCount: 0 });
  });

  it("does not start on a ledger whose rows name no key either", async () => {
    await appendRows(3);
    await asOfOld();
    await withKey(ANOTHER, () =>
      expect(prepareLedger()).rejects.toThrow(/does not verify with this server's LEDGER_KEY/),
    );
    expect((await rows()).length).toBe(3);
  });

  it("begins an empty ledger under its own key, and then the other one does not start", async () => {
    await withKey(ANOTHER, () => appendRows(1));
    await expect(prepareLedger()).rejects.toThrow(LedgerHeadError);
  });
});

describe("the way back for a ledger with rows of a wrong key", () => {
  const keyFile = `${checkpointFile}.key`;
  beforeEach(async () => {
    await writeFile(keyFile, `${ANOTHER}\n`);
    await appendRows(9);
    await asOfOld((sequence) => (sequence === 4 || sequence > 7 ? ANOTHER : getEnv().LEDGER_KEY));
  });

  it("is closed by itself: nothing is added before", async () => {
    await expect(appendRows(1)).rejects.toThrow(LedgerHeadError);
  });

  it("names the rows first and changes nothing", async () => {
    const told = await seam("--reason", "wrong-key");
    expect(told).toMatchObject({ code: 1, text: expect.stringContaining("row 4, rows 8 to 9") });
    expect((await rows()).length).toBe(9);
  });

  it("sets them apart by a signed row that says who, why and which other key, and the desk goes on", async () => {
    expect(await seam("--reason", "wrong-key", "--other-key-file", keyFile, "--yes")).toMatchObject({ code: 0 });
    expect(await newestSeam()).toMatchObject({
      ...{ reason: "wrong-key", faultyRows: 0, otherKey: keyIdOf(ANOTHER) },
      foreign: [
        { from: 4, to: 4 },
        { from: 8, to: 9 },
      ],
    });
    expect((await readLedger(getDb(), { limit: 1 })).rows[0]).toMatchObject({ actorName: "Chloe Martin" });
    await appendRows(1);
    expect(await verifyStored(getDb())).toMatchObject({ rows: 11, faultCount: 0, foreign: 3 });
    await vouch();
    expect(await checkpoints()).toHaveLength(1);
    await write(await exportedLines());
    expect(await results()).toEqual(all("good"));
    expect((await alone([exportFile, "--public-key", publicKey()])).text).toContain("rows 8 to 9");
  });

  it("takes no changed row for one of the other key", async () => {
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 5");
    await expect(seam("--reason", "wrong-key", "--other-key-file", keyFile, "--yes")).rejects.toThrow(
      "row 5 verifies under neither key",
    );
    expect((await rows()).length).toBe(9);
  });

  it("is not open to a row that claims to be a seam and is signed by nobody", async () => {
    await seam("--reason", "wrong-key", "--yes");
    await forge(
      'update ledger_rows set seam = regexp_replace(seam, \'"signature":"....\', \'"signature":"AAAA\') where sequence = 10',
    );
    expect((await verifyStored(getDb())).faults.map(({ sequence }) => sequence)).toEqual(
      expect.arrayContaining([4, 8, 9, 10]),
    );
    await write(await exportedLines());
    expect(await results(["--public-key", publicKey()])).toEqual(all("fault"));
  });

  it("is also the way on from a row that somebody put there with the rights of the app", async () => {
    await forge(`insert into ledger_rows select 10, at, actor_id, actor_role, operation_id, action, outcome, entity_id,
      service_name, workflow_execution_id, baseline_etag, upstream_request_id, null, hash, repeat('a', 64), 'key', repeat('b', 64)
      from ledger_rows where sequence = 9`);
    await seam("--reason", "foreign-rows", "--yes");
    await appendRows(1);
    expect(await verifyStored(getDb())).toMatchObject({ faultCount: 0, foreign: 4 });
    await write(await exportedLines());
    expect(await results(["--public-key", publicKey()])).toEqual(all("good"));
  });

  it.each([
    [
      ["--by", "ana.silva@countersign.example", "--reason", "wrong-key", "--yes"],
      "not the e-mail address of a team lead",
    ],
    [["--by", LEAD, "--reason", "because", "--yes"], "Usage"],
    [["--by", LEAD], "Usage"],
  ])("asks for a lead and a known reason: %j", async (args, words) => {
    await expect(seamCommand(args)).rejects.toThrow(words);
  });
});
