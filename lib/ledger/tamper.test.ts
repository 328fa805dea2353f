import { beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { canonical } from "@/lib/digest";
import { type ChainedRow, GENESIS, keyedHash, publicHash } from "./chain";
import { signCheckpoint } from "./checkpoint";
import { appendCheckpoint } from "./checkpointFile";
import { appendRows, setUpLedger } from "@/lib/testing/ledger.testing";
import { storedRows } from "./rows";
import { verifyStored } from "./verifyStored";

const { checkpointFile, signer, forge } = setUpLedger();
const ROWS = 9;
const MIDDLE = 5;

beforeEach(() => appendRows(ROWS));

const findings = async () => (await verifyStored(getDb())).faults;
const foundAt = async () => [...new Set((await findings()).map(({ sequence }) => sequence))];

async function head() {
  const { head } = await verifyStored(getDb());
  return head;
}

async function vouch(): Promise<void> {
  await appendCheckpoint(checkpointFile, signCheckpoint(signer, await head(), "2026-01-01T00:00:00.000Z"));
}

/** What an attacker who has the ledger key would do after a change. */
async function rehash(): Promise<void> {
  let [previousHash, chained] = [GENESIS, GENESIS];
  const rows: ChainedRow[] = [];
  for await (const { row } of storedRows(getDb())) rows.push(row);
  for (const row of rows) {
    const text = canonical({ ...row, previousHash });
    chained = publicHash(chained, text);
    const hash = keyedHash(getEnv().LEDGER_KEY, text);
    await forge("update ledger_rows set previous_hash = $2, hash = $3, public_hash = $4 where sequence = $1", [
      row.sequence,
      previousHash,
      hash,
      chained,
    ]);
    previousHash = hash;
  }
}

it("an untouched ledger verifies, rows and checkpoints", async () => {
  await vouch();
  const report = await verifyStored(getDb());
  expect(report).toMatchObject({ rows: ROWS, faultCount: 0, checkpoints: 1, validCheckpoints: 1 });
});

describe("K-5: one byte in one column of a row in the middle", () => {
  it.each([
    ["at, by less than JavaScript can tell", "at = at + interval '1 microsecond'"],
    ["actor_id", "actor_id = '11111111-2222-4333-8444-555555555556'"],
    ["actor_id, taken away", "actor_id = null"],
    ["actor_role", "actor_role = 'analysu'"],
    ["operation_id", "operation_id = '01JZ0000000000000000000001'"],
    ["action", "action = 'reassigo'"],
    ["outcome", "outcome = 'CONFIRMEE'"],
    ["entity_id", "entity_id = 'entity-of-a-tesu'"],
    ["service_name", "service_name = 'KYD'"],
    ["service_name, emptied", "service_name = ''"],
    ["workflow_execution_id", "workflow_execution_id = 'execution-of-a-tesu'"],
    ["baseline_etag", "baseline_etag = '\"etag-of-a-tesu\"'"],
    ["upstream_request_id", "upstream_request_id = 'request-of-a-tesu'"],
    ["detail_digest", "detail_digest = overlay(detail_digest placing '-' from 9)"],
    ["detail_digest, taken away", "detail_digest = null"],
    ["previous_hash", "previous_hash = overlay(previous_hash placing '-' from 9)"],
    ["hash", "hash = overlay(hash placing '-' from 9)"],
    ["public_hash", "public_hash = overlay(public_hash placing '-' from 9)"],
    ["public_hash, taken away", "public_hash = null"],
    ["key_id", "key_id = overlay(key_id placing '-' from 9)"],
    ["key_id, taken away", "key_id = null"],
    ["seam, put there", "seam = '{}'"],
  ])("is found, with its row: %s", async (_, change) => {
    await forge(`update ledger_rows set ${change} where sequence = ${MIDDLE}`);
    expect(await foundAt()).toContain(MIDDLE);
  });

  it.each([
    ["salt", "salt = overlay(salt placing '-' from 9)"],
    ["detail", `detail = jsonb_set(detail, '{comment}', '"Mine noW"')`],
    ["detail, a member more", `detail = detail || '{"rule":"x"}'`],
  ])("is found in the detail too: %s", async (_, change) => {
    await forge(`update ledger_details set ${change} where sequence = ${MIDDLE}`);
    expect(await foundAt()).toEqual([MIDDLE]);
  });

  it("is found in its number", async () => {
    await forge("update ledger_rows set sequence = 50 where sequence = 5");
    expect(await foundAt()).toEqual(expect.arrayContaining([6, 50]));
  });
});

describe("K-5: rows that come and go", () => {
  const remove = async (...sequences: number[]) => {
    await forge("delete from ledger_details where sequence = any($1)", [sequences]);
    await forge("delete from ledger_rows where sequence = any($1)", [sequences]);
  };

  it.each([[[1]], [[5]], [[1, 2, 3]], [[4, 5, 6]]])("deleting %j leaves a gap with its ends", async (deleted) => {
    await remove(...deleted);
    expect(await findings()).toContainEqual(
      expect.objectContaining({ missing: { from: deleted[0], to: deleted.at(-1) } }),
    );
  });

  it("a detail that vanishes without a row about its erasing is found", async () => {
    await forge("delete from ledger_details where sequence = $1", [MIDDLE]);
    expect(await foundAt()).toEqual([MIDDLE]);
  });

  it("two swapped rows are found, both", async () => {
    await forge("update ledger_rows set sequence = -sequence where sequence in (4, 5)");
    await forge("update ledger_rows set sequence = 9 + sequence where sequence < 0");
    expect(await foundAt()).toEqual(expect.arrayContaining([4, 5]));
  });

  it("an inserted row is found, with or without a place of its own", async () => {
    const copy = (to: string) =>
      forge(
        `insert into ledger_rows select ${to}, at, actor_id, actor_role, operation_id, action, outcome, entity_id,
        service_name, workflow_execution_id, baseline_etag, upstream_request_id, null, previous_hash, hash, key_id, public_hash
        from ledger_rows where sequence = 5`,
      );
    await copy("10");
    expect(await foundAt()).toEqual([10]);
    await remove(10);
    await forge("update ledger_rows set sequence = sequence + 100 where sequence > 5");
    await forge("update ledger_rows set sequence = sequence - 99 where sequence > 100");
    await copy("6");
    expect(await foundAt()).toContain(6);
  });

  it.each([1, 4, 9])("a cut tail of %i rows is found by the checkpoint alone", async (cut) => {
    const sequences = Array.from({ length: cut }, (_, index) => ROWS - index);
    await remove(...sequences);
    expect(await findings()).toEqual([]);
    await appendRows(cut);
    await vouch();
    await remove(...sequences);
    expect(await findings()).toEqual([
      expect.objectContaining({ sequence: ROWS, missing: { from: ROWS - cut + 1, to: ROWS } }),
    ]);
  });
});

describe("K-5: what only the checkpoints can tell", () => {
  it("a whole chain rewritten with the right key after a change", async () => {
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 3");
    await rehash();
    expect(await findings()).toEqual([]);
    await forge("update ledger_rows set outcome = 'CONFIRMED' where sequence = 3");
    await rehash();
    await vouch();
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 3");
    await rehash();
    expect(await findings()).toEqual([{ sequence: ROWS, problem: expect.stringContaining("vouches for") }]);
  });

  it("an old copy put back, also when it has gone on since", async () => {
    await forge("create table old_rows as table ledger_rows");
    await forge("create table old_details as table ledger_details");
    await appendRows(3);
    await vouch();
    await forge("truncate ledger_rows, ledger_details");
    await forge("insert into ledger_rows table old_rows");
    await forge("insert into ledger_details table old_details");
    await forge("drop table old_rows, old_details");
    expect(await findings()).toEqual([expect.objectContaining({ sequence: 12, missing: { from: 10, to: 12 } })]);
    await appendRows(4);
    expect(await foundAt()).toEqual([12]);
  });

  it("a checkpoint that was changed is not believed", async () => {
    const made = signCheckpoint(signer, await head(), "2026-01-01T00:00:00.000Z");
    await appendCheckpoint(checkpointFile, { ...made, at: "2026-01-01T00:00:00.001Z" });
    expect(await verifyStored(getDb())).toMatchObject({ checkpoints: 1, validCheckpoints: 0, faultCount: 1 });
  });
});

describe("verifying in parts", () => {
  it("finds what verifying at once finds, and hands on where to go on", async () => {
    await vouch();
    await forge("update ledger_rows set outcome = 'REJECTED' where sequence = 3");
    const parts = [await verifyStored(getDb(), { most: 4 })];
    for (let next = parts[0]?.next; next; next = parts.at(-1)?.next)
      parts.push(await verifyStored(getDb(), { after: next, most: 4 }));
    expect(parts.map(({ rows }) => rows)).toEqual([4, 4, 1]);
    const whole = await verifyStored(getDb());
    expect(parts.flatMap(({ faults }) => faults)).toEqual(whole.faults);
    expect(parts.reduce((sum, { validCheckpoints }) => sum + validCheckpoints, 0)).toBe(1);
  });
});
