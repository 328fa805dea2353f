import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "@/lib/db/client";
import { createTestDatabase, type TestDatabase } from "./server.testing";
import { TEST_SETTINGS } from "./settings.testing";

/**
 * Gives the test file a fresh database: `getDb()` reaches it as the app's role, and every setting that `getEnv()` needs
 * has a value. Call it at the top of the file (or of a `describe`). Out: the URLs, to be read inside tests and hooks.
 */
export function setUpTestDatabase(): Pick<TestDatabase, "url" | "ownerUrl"> {
  const urls = { url: "", ownerUrl: "" };
  let stop: TestDatabase["stop"] | undefined;
  beforeAll(async () => {
    const database = await createTestDatabase(inject("testServer"));
    ({ stop } = database);
    Object.assign(urls, { url: database.url, ownerUrl: database.ownerUrl });
    // Over what the developer may have exported: a test must never reach a real vendor or database.
    Object.assign(process.env, TEST_SETTINGS, { DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await closeDb();
    await stop?.();
  });
  return urls;
}
