import { Pool } from "pg";
import { drizzle } from "drizzle-orm/node-postgres";
import { expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import * as schema from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/launch/setUpTestDatabase";
import { appendLedger } from "./record";
import { verifyStored } from "./verifyStored";

const database = setUpTestDatabase();
const entry = {
  actor: { role: "system" as const },
  action: "test",
  outcome: "DONE",
  detail: { comment: "ünïcode 😀" },
};

it("200 rows appended at once from two pools make one gapless, valid chain", async () => {
  const other = new Pool({ connectionString: database.url, max: 10 });
  const pools = [getDb(), drizzle(other, { schema })];
  const appended = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      pools[index % 2]!.transaction((transaction) => appendLedger(transaction, entry)),
    ),
  );
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
