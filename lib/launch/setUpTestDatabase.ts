import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "@/lib/db/client";
import { createTestDatabase, type TestDatabase } from "./testDatabase";

/** Settings a test needs to be complete and never uses; what it does use, it sets itself. */
const SETTINGS: Record<string, string> = {
  FRANKIEONE_BASE_URL: "http://127.0.0.1:9",
  FRANKIEONE_API_KEY: "key-of-a-test",
  FRANKIEONE_CUSTOMER_ID: "11111111-2222-4333-8444-555555555555",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret of tests, long enough to be one",
  LEDGER_KEY: "a ledger key of tests, long enough to be one",
  LOCAL_ACCOUNTS: "on",
};

/**
 * Gives the test file a fresh database: `getDb()` reaches it as the app's role, and every setting `getEnv()` wants has a
 * value. Call it at the top of the file (or of a `describe`). Out: the URLs, to be read inside tests and hooks.
 */
export function setUpTestDatabase(): Pick<TestDatabase, "url" | "ownerUrl"> {
  const urls = { url: "", ownerUrl: "" };
  let stop: TestDatabase["stop"] | undefined;
  beforeAll(async () => {
    const database = await createTestDatabase(inject("testServer"));
    ({ stop } = database);
    Object.assign(urls, { url: database.url, ownerUrl: database.ownerUrl });
    // Over what the developer may have exported: a test must never reach a real vendor or database.
    Object.assign(process.env, SETTINGS, { DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await closeDb();
    await stop?.();
  });
  return urls;
}
