import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { roleOf } from "@/lib/launch/postgres/roles";
import { setUpTestDatabase } from "@/lib/launch/setUpTestDatabase";
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

let sequence = 0;
async function writeRow(client: Client): Promise<number> {
  sequence += 1;
  await client.query(
    "insert into ledger_rows (sequence, at, action, outcome, previous_hash, hash) values ($1, now(), 'test', 'DONE', 'a', 'b')",
    [sequence],
  );
  await client.query("insert into ledger_details (sequence, salt, detail) values ($1, 'salt', '{}')", [sequence]);
  return sequence;
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
