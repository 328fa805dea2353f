import { afterAll, beforeAll } from "vitest";
import { closeVendor } from "@/lib/frankieone/transport";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { TEST_SETTINGS } from "./settings.testing";

/** For tests whose subject asks the vendor now and then: one that knows the settings of tests, after `setUpTestDatabase`. */
export function setUpVendor(): void {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    const { FRANKIEONE_API_KEY: apiKey, FRANKIEONE_CUSTOMER_ID: customerId } = TEST_SETTINGS;
    sandbox = await start({ apiKey, customerId });
    process.env.FRANKIEONE_BASE_URL = sandbox.url;
  });
  afterAll(async () => {
    await closeVendor();
    await sandbox.close();
  });
}
