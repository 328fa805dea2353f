import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ensureDatabase, urlFor, withClient } from "@/lib/launch/postgres/roles";
import { migrate } from "./migrate";
import { migrationSteps } from "./migrationSteps";
import { HASH, ROWS } from "./chain.testing";

/* Whoever has used the desk since its first version upgrades without losing a row or a value. */

const { superuserUrl, owner, app } = inject("testServer");
const name = `countersign_chain_${randomBytes(4).toString("hex")}`;
const ownerUrl = urlFor(superuserUrl, owner, name);
const steps = migrationSteps();

/** What a migration changes on purpose, each with the reason in its file: all other values stay as they were. */
const CHANGED: Record<string, readonly string[]> = {
  "0016_operation_proof": ["operations.upstream_request_id"],
  // Moved into the list of changes, in the migration before.
  "0026_one_list_of_changes": ["proposals.change"],
};

let client: Client;
beforeAll(async () => {
  await withClient(superuserUrl, (admin) => ensureDatabase(admin, name, owner.role));
  client = new Client({ connectionString: ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await withClient(superuserUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
});

/** Every value there is, by column. */
async function values(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  );
  const found = new Map<string, string>();
  for (const { table, column } of rows) {
    const each = `"${column}"::text`;
    const query = `select coalesce(json_agg(${each} order by ${each}), '[]')::text as values from "${table}"`;
    found.set(`${table}.${column}`, (await client.query<{ values: string }>(query)).rows[0]?.values ?? "");
  }
  return found;
}

/** What there was before the newest migration: no later one can harm what that makes. */
let last = new Map<string, string>();

it.each(steps)("$tag leaves every row and value that was there", async ({ statements, tag }) => {
  const before = await values();
  last = before;
  await client.query("begin");
  for (const statement of statements) await client.query(statement);
  await client.query("commit");
  const after = await values();
  const changed = [...before].filter(([column, was]) => after.get(column) !== was).map(([column]) => column);
  expect(changed).toEqual(CHANGED[tag] ?? []);
  for (const statement of ROWS[tag] ?? []) await client.query(statement);
});

it("every table that a migration could harm had a row by then", () => {
  const empty = [...last].filter(([, all]) => all === "[]").map(([column]) => column.split(".")[0]);
  expect([last.size > 100, [...new Set(empty)]]).toEqual([true, []]);
});

it("a change proposed by the first version is in the list of changes of today's", async () => {
  const { rows } = await client.query(
    "select action, changes, maker_seen_at is null as unseen from proposals order by id",
  );
  expect(rows).toEqual([
    { action: "override", changes: [{ field: "status", to: "PASS" }], unseen: false },
    { action: "override", changes: [{ field: "status", to: "FAIL" }], unseen: true },
  ]);
});

it("the ledger of the first version goes on in order after the last migration, and stays append-only", async () => {
  const next = (sequence: number) =>
    client.query(
      `insert into ledger_rows (sequence, at, action, outcome, previous_hash, hash, key_id, public_hash)
      values ($1, now(), 'test', 'DONE', $2, $2, 'k', $2)`,
      [sequence, HASH],
    );
  await expect(next(2)).rejects.toThrow(/is refused/);
  await next(3);
  await expect(client.query("delete from ledger_rows")).rejects.toThrow(/append-only/);
});

it("a database that was migrated step by step is one that the desk itself finds up to date", async () => {
  await client.query(
    "create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
  );
  for (const { hash, madeAt } of steps)
    await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [hash, madeAt]);
  await expect(migrate({ ownerUrl, appRole: app.role })).resolves.toBeUndefined();
});
