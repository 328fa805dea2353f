import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as views } from "@/app/api/views/route";
import { getDb } from "@/lib/db/client";
import { ledgerRows, officers } from "@/lib/db/schema";
import { tryRead } from "@/lib/http/pageRead";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { ANA, Browser } from "@/lib/testing/browser.testing";
import { call, signedIn } from "@/lib/testing/route.testing";
import { GET as ledger } from "./route";

/* One officer's slow statements beside another's work: nobody holds more than a share of the connections to the database. */

const database = setUpTestDatabase();
let owner: Client;
beforeAll(async () => {
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** While whoever reads the ledger waits. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  await owner.query("begin");
  try {
    await owner.query("lock table ledger_rows in access exclusive mode");
    await work();
  } finally {
    await owner.query("rollback");
  }
}

it("sixty reads of one officer under three sessions, while the ledger stands still, keep no other officer waiting", async () => {
  const own = [await signedIn(), await again(), await again()];
  const other = await signedIn({ ...ANA, email: "ben@desk.example", name: "Ben Okafor" });
  // What only a first request does takes its time on a slow machine; those that wait give up after three seconds.
  for (const cookie of own) await call(ledger, { cookie });
  await call(views, { cookie: other });
  let reads: Promise<Response>[] = [];
  await whileLocked(async () => {
    reads = own.flatMap((cookie) => Array.from({ length: 20 }, () => call(ledger, { cookie })));
    await held(6);
    expect((await call(views, { cookie: other })).status).toBe(200);
    // Had it been behind them, they would have given up before.
    expect(await waitingForTheLedger()).toBe(6);
  });
  expect(new Set((await Promise.all(reads)).map(({ status }) => status))).toEqual(new Set([200]));
}, 30_000);

it("what is read for the documents of pages counts with it", async () => {
  const id = "3f0c0d0e-0000-4000-8000-000000000000";
  let reads: Promise<unknown>[] = [];
  await whileLocked(async () => {
    reads = Array.from({ length: 30 }, () => tryRead({ id }, () => getDb().$count(ledgerRows)));
    await held(6);
    expect(await tryRead({ id: "another" }, () => getDb().$count(officers))).toEqual({ data: 2 });
    expect(await waitingForTheLedger()).toBe(6);
  });
  await Promise.all(reads);
}, 30_000);

async function again(): Promise<string> {
  const browser = new Browser();
  await browser.signIn(ANA.email);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}

/** Until so many statements wait for the ledger. */
const held = (connections: number) => expect.poll(waitingForTheLedger, { timeout: 10_000 }).toBe(connections);

async function waitingForTheLedger(): Promise<number> {
  const { rows } = await owner.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_locks
     where relation = 'ledger_rows'::regclass and not granted`,
  );
  return rows[0]?.waiting ?? 0;
}
