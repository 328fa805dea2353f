import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { migrationSteps } from "@/lib/db/migrationSteps";
import { ensureDatabase, urlFor, withClient } from "@/lib/launch/postgres/roles";
import { catalogOf, whatBreaks } from "./catalog";
import { notForward } from "./release";
import { breaksAfter } from "./tables";

const { superuserUrl, owner } = inject("testServer");
let name = "";
let url = "";
beforeEach(() => {
  name = `countersign_upgrade_${randomBytes(4).toString("hex")}`;
  url = urlFor(superuserUrl, owner, name);
  return withClient(superuserUrl, (admin) => ensureDatabase(admin, name, owner.role));
});
afterEach(() => withClient(superuserUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`)));

/** What a change takes away from code that knows the table as it was. */
const after = (change: string) =>
  withClient(url, async (client) => {
    await client.query("create table people (id int primary key, name text, age int not null default 0)");
    const before = await catalogOf(client);
    await client.query(change);
    return whatBreaks(before, await catalogOf(client));
  });

it.each([
  ["a column that is gone", "alter table people drop name", /^people\.name is gone/],
  ["a table that is gone", "drop table people", /^people\.id is gone/],
  ["another type", "alter table people alter age type text", /^people\.age was integer and is text/],
  ["a column that must be filled now", "alter table people alter name set not null", /^people\.name must be filled/],
  ["a new column that must be filled", "alter table people add role text not null", /^people\.role is new, must be/],
  ["a check", "alter table people add check (age > 0)", /may now be refused: people CHECK/],
  [
    "a unique index",
    "create unique index on people (name)",
    /may now be refused: the unique index people_name_idx on people \(name\)/,
  ],
  [
    "a reference",
    "alter table people add foreign key (age) references people",
    /may now be refused: people FOREIGN KEY/,
  ],
])("%s breaks the version before", async (_, change, told) => {
  expect((await after(change))[0]).toMatch(told);
});

it.each([
  "alter table people add role text",
  "alter table people add role text not null default 'analyst'",
  "alter table people alter age drop not null",
  "create index on people (name)",
  "create unique index on people (id, name)",
  "create table notes (id int primary key, person int not null references people)",
])("%s leaves it whole", async (change) => {
  expect(await after(change)).toEqual([]);
});

it.each([
  ["0026_one_list_of_changes", [expect.stringMatching(/^proposals\.change is gone/)]],
  ["0027_notes", []],
  // A unique index that tells apart by more than the one it replaces.
  ["0028_run_proposals", []],
])("regression: what %s takes from the version before it is found, and nothing beside that", async (tag, told) => {
  const steps = migrationSteps();
  const place = steps.findIndex((each) => each.tag === tag);
  expect(await breaksAfter(url, place, steps.slice(0, place + 1))).toEqual(told);
});

it("migrations that were released are never changed, left out or overtaken", () => {
  const [one, two, three] = ["0000_a", "0001_b", "0002_c"].map((tag) => ({ tag, hash: tag }));
  const released = [one!, two!];
  expect(notForward(released, [one!, two!, three!])).toEqual([]);
  expect(notForward(released, [one!, { ...two!, hash: "other" }])).toEqual(["0001_b differs from its released form."]);
  expect(notForward(released, [one!])).toEqual(["0001_b was migration 1; here migration 1 is missing."]);
  expect(notForward(released, [one!, three!, two!])).toEqual(["0001_b was migration 1; here migration 1 is 0002_c."]);
});
