import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { keepScopes } from "@/lib/accounts/scope";
import { closeDb } from "@/lib/db/client";
import { closeVendor } from "@/lib/frankieone/transport";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { startTested } from "@/lib/testing/sandbox.testing";
import { answerReadiness, type Readiness, readiness } from "./readiness";

// Settings are read once a process; here each case is another process's.
vi.mock("@/lib/env", async (importOriginal) => {
  const original = await importOriginal<{ parseEnvironment: (from: NodeJS.ProcessEnv) => object }>();
  return { ...original, getEnv: () => original.parseEnvironment(process.env) };
});

const urls = setUpTestDatabase();
const ends: (() => unknown)[] = [];
let turn = Date.now();

beforeAll(() => keepScopes());
beforeEach(async () => {
  const sandbox = await startTested();
  ends.push(() => sandbox.close());
  settings({ FRANKIEONE_BASE_URL: sandbox.url });
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await closeVendor();
});

function settings(given: Record<string, string>): void {
  const right = { FRANKIEONE_API_KEY: DEFAULT_API_KEY, FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID };
  Object.assign(process.env, { FRANKIEONE_RATE_PER_SECOND: "500", LOG_LEVEL: "silent", ...right, ...given });
}

/** A look of its own each time. */
const look = (): Promise<Readiness> => readiness((turn += 60_000));

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  ends.push(() => new Promise((closed) => server.close(closed)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  await owner.query(statement).finally(() => owner.end());
}

describe("K19: whether the desk can serve", () => {
  it("is said of database and vendor, when both are well", async () => {
    expect(await look()).toMatchObject({ ready: true, database: { ok: true }, vendor: { ok: true } });
  });

  it.each([
    ["a wrong key", { FRANKIEONE_API_KEY: "canary-of-a-wrong-key" }, /FRANKIEONE_API_KEY/],
    ["another customer", { FRANKIEONE_CUSTOMER_ID: "99999999-2222-4333-8444-555555555555" }, /FRANKIEONE_CUSTOMER_ID/],
    ["an address where nobody is", { FRANKIEONE_BASE_URL: "http://127.0.0.1:9" }, /FRANKIEONE_BASE_URL/],
  ])("of %s: which setting it is, never what stands in it; the desk itself is ready", async (_, wrong, named) => {
    settings({ FRANKIEONE_BASE_URL: process.env.FRANKIEONE_BASE_URL ?? "", ...wrong });
    const found = await look();
    expect(found).toMatchObject({ ready: true, vendor: { ok: false, words: expect.stringMatching(named) } });
    for (const value of Object.values(wrong)) expect(JSON.stringify(found)).not.toContain(value);
  });

  it.each<[string, RequestListener, RegExp]>([
    ["a page", (_, response) => response.end("<html>Welcome</html>"), /not FrankieOne's API.*FRANKIEONE_BASE_URL/],
    ["another site", (_, response) => response.writeHead(302, { location: "/login" }).end(), /not FrankieOne's API/],
    ["a gateway that refuses the key", (_, response) => response.writeHead(401).end("no"), /FRANKIEONE_API_KEY/],
    ["one that knows no such path", (_, response) => response.writeHead(404).end("{}"), /FRANKIEONE_BASE_URL/],
    ["a vendor that fails", (_, response) => response.writeHead(500).end("{}"), /reports an internal error/],
  ])("tells an address that is answered by %s from a key that is wrong", async (_, listener, words) => {
    settings({ FRANKIEONE_BASE_URL: await serving(listener) });
    expect((await look()).vendor).toMatchObject({ ok: false, words: expect.stringMatching(words) });
  });

  it.each([
    [
      "a table of this version is missing",
      "alter table presences rename to presences_gone",
      "alter table presences_gone rename to presences",
    ],
    [
      "a column is missing",
      "alter table officers rename column time_zone to zone",
      "alter table officers rename column zone to time_zone",
    ],
  ])("where %s: it says that the database is to be migrated, and is not ready", async (_, damage, repair) => {
    await asOwner(damage);
    const found = await look().finally(() => asOwner(repair));
    expect(found).toMatchObject({ ready: false, database: { ok: false, words: expect.stringContaining("migrated") } });
  });

  it("where the database is down: /readyz refuses the instance, in words without its address", async () => {
    const right = process.env.DATABASE_URL ?? "";
    await closeDb();
    settings({ DATABASE_URL: "postgres://somebody:canary@127.0.0.1:9/none" });
    const response = { writeHead: vi.fn().mockReturnThis(), end: vi.fn() };
    const clock = vi.spyOn(Date, "now").mockReturnValue((turn += 60_000));
    await answerReadiness(response as unknown as ServerResponse).finally(() => clock.mockRestore());
    await closeDb();
    settings({ DATABASE_URL: right });
    expect(response.writeHead.mock.calls[0]?.[0]).toBe(503);
    const [text] = response.end.mock.calls[0] as [string];
    expect(JSON.parse(text)).toMatchObject({ ready: false, database: { ok: false }, vendor: { ok: true } });
    expect(text).not.toMatch(/canary|127\.0\.0\.1/u);
    expect(await look()).toMatchObject({ ready: true });
  });

  it("is looked for once in ten seconds, however many ask", async () => {
    const asked: string[] = [];
    settings({ FRANKIEONE_BASE_URL: await serving(({ url = "" }, response) => (asked.push(url), response.end("{}"))) });
    turn += 60_000;
    await Promise.all(Array.from({ length: 20 }, (_, at) => readiness(turn + at * 400)));
    expect(asked).toEqual(["/v2/workflows"]);
  });
});
