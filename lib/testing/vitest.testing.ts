import type { TestProject } from "vitest/node";
import { startTestServer, type TestServer } from "./server.testing";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Vitest's global setup: one PostgreSQL for the run. Test files take their database with `setUpTestDatabase`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_SEED) project.vitest.logger.log(`TEST_SEED ${process.env.TEST_SEED}`);
  const { stop, ...server } = await startTestServer();
  project.provide("testServer", server);
  return stop;
}
