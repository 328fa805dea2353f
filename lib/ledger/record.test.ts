import { Pool } from "pg";
import { drizzle } from "drizzle-orm/node-postgres";
import { expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import * as schema from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { appendLedger } from "./record";
import { verifyStored } from "./verifyStored";

const database = setUpTestDatabase();
const entry = {
  actor: { role: "system" as const },
  action: "test",
  outcome: "DONE",
  detail: { comment: "ünïcode 😀" },
};

/** As many writers of a pool at once as it has connections to spare: nobody's patience for one is what is tried here. */
const WRITERS = 10;
const ROWS_EACH = 10;

it("200 rows appended by twenty writers at once over two pools make one gapless, valid chain", async () => {
  const other = new Pool({ connectionString: database.url, max: WRITERS });
  const pools = [getDb(), drizzle(other, { schema })];
  const appended: number[] = [];
  const write = async (pool: (typeof pools)[number]) => {
    for (let row = 0; row < ROWS_EACH; row += 1)
      appended.push(await pool.transaction((transaction) => appendLedger(transaction, entry)));
  };
  await Promise.all(pools.flatMap((pool) => Array.from({ length: WRITERS }, () => write(pool))));
  await other.end();
  expect(appended.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  expect(await verifyStored(getDb())).toMatchObject({ rows: 200, faultCount: 0 });
});

it("a row whose change is rolled back leaves no gap", async () => {
  const before = await verifyStored(getDb());
  const failing = getDb().transaction(async (transaction) => {
    await appendLedger(transaction, entry);
    throw new Error("the change failed");
  });
  await expect(failing).rejects.toThrow("the change failed");
  await getDb().transaction((transaction) => appendLedger(transaction, entry));
  expect(await verifyStored(getDb())).toMatchObject({ rows: before.rows + 1, faultCount: 0 });
});
