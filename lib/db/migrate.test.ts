import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { roleOf } from "@/lib/launch/postgres/roles";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { migrate } from "./migrate";

const database = setUpTestDatabase();
const open: Client[] = [];

async function connectAs(role: "app" | "owner"): Promise<Client> {
  const client = new Client({ connectionString: role === "app" ? database.url : database.ownerUrl });
  await client.connect();
  open.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end()));
});

const HASH = "a".repeat(64);
let sequence = 0;
async function writeRow(client: Client): Promise<number> {
  const previous = sequence === 0 ? "0".repeat(64) : HASH;
  await insertRow(client, { sequence: sequence + 1, previous });
  sequence += 1;
  await client.query("insert into ledger_details (sequence, salt, detail) values ($1, 'salt', '{}')", [sequence]);
  return sequence;
}

interface Row {
  sequence: number;
  previous: string;
  hash?: string;
  publicHash?: string;
  keyId?: string;
  at?: string;
  action?: string;
}

function insertRow(client: Client, { sequence, previous, hash = HASH, publicHash, keyId, at, action = "test" }: Row) {
  return client.query(
    `insert into ledger_rows (sequence, at, action, outcome, detail_digest, previous_hash, hash, public_hash, key_id)
    values ($1, $2, $3, 'DONE', 'd', $4, $5, $6, $7)`,
    [sequence, at ?? new Date(), action, previous, hash, publicHash, keyId],
  );
}

const changes = {
  "update of rows": "update ledger_rows set hash = 'forged'",
  "delete of rows": "delete from ledger_rows",
  "truncate of rows": "truncate ledger_rows cascade",
  "update of details": "update ledger_details set salt = 'forged'",
  "truncate of details": "truncate ledger_details",
};

describe("the ledger is append-only", () => {
  test.each(Object.entries(changes))(
    "%s is refused to the app and to the owner of the tables",
    async (_, statement) => {
      const [app, owner] = [await connectAs("app"), await connectAs("owner")];
      await writeRow(app);
      await expect(app.query(statement)).rejects.toThrow(/permission denied|append-only/);
      await expect(owner.query(statement)).rejects.toThrow(/append-only/);
    },
  );

  test("an update that would touch no row is refused too", async () => {
    const owner = await connectAs("owner");
    await expect(owner.query("update ledger_rows set hash = 'x' where false")).rejects.toThrow(/append-only/);
  });

  test("erasing a detail is the owner's and leaves the row; the app cannot", async () => {
    const [app, owner] = [await connectAs("app"), await connectAs("owner")];
    const row = await writeRow(app);
    await expect(app.query("delete from ledger_details")).rejects.toThrow(/permission denied/);
    await owner.query("delete from ledger_details where sequence = $1", [row]);
    const { rowCount } = await app.query("select from ledger_rows where sequence = $1", [row]);
    expect(rowCount).toBe(1);
  });
});

describe("the ledger goes on with its next row alone", () => {
  const next = (changes: Partial<Row>): Row => ({ sequence: sequence + 1, previous: HASH, ...changes });

  test.each<[string, () => Row]>([
    ["a huge number", () => next({ sequence: Number.MAX_SAFE_INTEGER })],
    ["a number left out", () => next({ sequence: sequence + 2 })],
    ["a number below", () => next({ sequence: 0 })],
    ["the continuation of another row", () => next({ previous: "b".repeat(64) })],
    ["a hash that is none", () => next({ hash: "b" })],
    ["a public hash that is none", () => next({ publicHash: "b", keyId: "k" })],
    ["a time that is none", () => next({ at: "infinity" })],
    ["more than any row holds", () => next({ action: "x".repeat(200_000) })],
  ])("%s is refused to the app and to the owner", async (_, row) => {
    const [app, owner] = [await connectAs("app"), await connectAs("owner")];
    await writeRow(app);
    for (const client of [app, owner]) await expect(insertRow(client, row())).rejects.toThrow(/is refused/);
    await writeRow(app);
  });

  test("several rows in one statement stand in order too", async () => {
    const app = await connectAs("app");
    await writeRow(app);
    const many = (step: number) =>
      app.query(
        `insert into ledger_rows (sequence, at, action, outcome, previous_hash, hash)
        select $1::bigint + each * $2, now(), 'test', 'DONE', $3, $3 from generate_series(1, 3) each`,
        [sequence, step, HASH],
      );
    await expect(many(2)).rejects.toThrow(/is refused/);
    await many(1);
    sequence += 3;
  });

  test("a temporary table of the same name changes nothing", async () => {
    const app = await connectAs("app");
    await writeRow(app);
    await app.query("create temporary table ledger_rows (like public.ledger_rows)");
    await expect(
      app.query(
        `insert into public.ledger_rows (sequence, at, action, outcome, previous_hash, hash)
        values (1000000, now(), 'test', 'DONE', repeat('0', 64), $1)`,
        [HASH],
      ),
    ).rejects.toThrow(/is refused/);
  });

  test("a detail comes with its row, and is neither huge nor deep", async () => {
    const [app, owner] = [await connectAs("app"), await connectAs("owner")];
    const earlier = await writeRow(app);
    const newest = await writeRow(app);
    const insert = (row: number, detail: string) =>
      app.query("insert into ledger_details (sequence, salt, detail) values ($1, 'salt', $2)", [row, detail]);
    await owner.query("delete from ledger_details where sequence in ($1, $2)", [earlier, newest]);
    await expect(insert(earlier, "{}")).rejects.toThrow(/does not come with its row/);
    await expect(insert(newest, JSON.stringify("x".repeat(600_000)))).rejects.toThrow(/too large or too deep/);
    await expect(insert(newest, `${"[".repeat(40)}${"]".repeat(40)}`)).rejects.toThrow(/too large or too deep/);
    await insert(newest, `${"[".repeat(30)}${"]".repeat(30)}`);
  });

  // Last: from here on no row without a public hash follows.
  test("once the public chain has begun it has no holes", async () => {
    const app = await connectAs("app");
    await writeRow(app);
    await insertRow(app, next({ publicHash: HASH, keyId: "k" }));
    sequence += 1;
    await expect(insertRow(app, next({}))).rejects.toThrow(/public chain/);
    await insertRow(app, next({ publicHash: HASH, keyId: "k" }));
  });
});

describe("the app's role", () => {
  test("reads and writes the other tables", async () => {
    const app = await connectAs("app");
    const id = randomUUID();
    await app.query(
      "insert into officers (id, email, canonical_name, folded_name, role) values ($1, $2, 'A', 'a', 'analyst')",
      [id, `${id}@example.test`],
    );
    await app.query("update officers set disabled = true where id = $1", [id]);
    expect((await app.query("delete from officers where id = $1", [id])).rowCount).toBe(1);
  });

  test.each(["create table mine ()", "alter table officers add column extra text", "drop table ledger_rows"])(
    "cannot change the tables: %s",
    async (statement) => {
      const app = await connectAs("app");
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    },
  );

  test.each(["alter table ledger_rows disable trigger all", "set session_replication_role = replica"])(
    "cannot take the guard off the ledger: %s",
    async (statement) => {
      const app = await connectAs("app");
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    },
  );
});

test("instances that migrate at the same time all succeed and nothing is applied twice", async () => {
  const before = await migrationsApplied();
  await Promise.all(Array.from({ length: 6 }, () => migrate({ ownerUrl: database.ownerUrl })));
  expect(await migrationsApplied()).toEqual(before);
});

test("an instance that holds the app's role alone starts on a database that is up to date", async () => {
  await expect(migrate({ ownerUrl: database.url })).resolves.toBeUndefined();
});

test("a database that is behind is brought up to date", async () => {
  const owner = await connectAs("owner");
  await owner.query("drop schema public cascade");
  await owner.query("create schema public");
  await owner.query("delete from drizzle.__drizzle_migrations");
  await expect(migrate({ ownerUrl: database.url })).rejects.toThrow();
  await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.url) });
  const app = await connectAs("app");
  expect((await app.query("select from ledger_rows")).rowCount).toBe(0);
});

async function migrationsApplied(): Promise<unknown[]> {
  const owner = await connectAs("owner");
  return (await owner.query("select hash from drizzle.__drizzle_migrations order by id")).rows;
}
