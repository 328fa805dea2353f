import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { countInstances, getDb, withAdvisoryLock } from "./client";
import { listen } from "./listen";

setUpTestDatabase();
// Nobody is there: what takes this address fails.
beforeAll(() => void (process.env.DATABASE_DIRECT_URL = "postgres://countersign@127.0.0.1:9/none"));

const nothing = () => undefined;

it("past a pooler go locks, LISTEN and the count of instances, and nothing else", async () => {
  await expect(withAdvisoryLock("entity:1", async () => "held")).rejects.toThrow("ECONNREFUSED");
  await expect(listen("channel", nothing, nothing)).rejects.toThrow("ECONNREFUSED");
  await expect(countInstances()).rejects.toThrow("ECONNREFUSED");
  const { rows } = await getDb().transaction((transaction) => transaction.execute(sql`select 1 as one`));
  expect(rows).toEqual([{ one: 1 }]);
});
