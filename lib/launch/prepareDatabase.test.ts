import { afterAll, beforeAll, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { keyIdOf } from "@/lib/ledger/chain";
import { appendRows } from "@/lib/testing/ledger.testing";
import { startTestDatabase, type TestDatabase } from "@/lib/testing/server.testing";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { LaunchError } from "./launchError";
import { prepareDatabase } from "./prepareDatabase";
import { parseStartSettings } from "./startSettings";

const OTHER = "another key of tests, long enough to be one";
let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase({ durable: true });
  Object.assign(process.env, TEST_SETTINGS, { DATABASE_URL: database.url });
});
afterAll(() => database.stop());

/** What `npm start` does before anything listens, with this key. */
function startWith(LEDGER_KEY: string): Promise<void> {
  getEnv().LEDGER_KEY = LEDGER_KEY;
  const where = { DATABASE_URL: database.url, DATABASE_MIGRATION_URL: database.ownerUrl };
  return prepareDatabase(parseStartSettings({ ...TEST_SETTINGS, ...where, LEDGER_KEY }));
}

it("S1-7: a start with another LEDGER_KEY is refused, names the cause and the way on, and leaves the ledger as it is", async () => {
  const { LEDGER_KEY = "" } = TEST_SETTINGS;
  await startWith(LEDGER_KEY);
  await appendRows(2);
  const rows = await getDb().$count(ledgerRows);
  const refusal = await startWith(OTHER).then(undefined, (error: unknown) => error);
  expect(refusal).toBeInstanceOf(LaunchError);
  const { message } = refusal as LaunchError;
  expect(message).toContain("Countersign cannot start: LEDGER_KEY is not the key the ledger is written with");
  expect(message).toContain(`says key id ${keyIdOf(LEDGER_KEY)}, this server's is ${keyIdOf(OTHER)}`);
  expect(message).toContain("npm run ledger:seam");
  for (const key of [OTHER, LEDGER_KEY]) expect(message).not.toContain(key);
  await startWith(LEDGER_KEY);
  expect(await getDb().$count(ledgerRows)).toBe(rows);
});
