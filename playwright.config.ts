import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

/** As root, and without a network, Chromium needs these; they change nothing a page can see. */
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const TRACES = ["on", "off", "retain-on-failure", "on-first-retry"] as const;
const traceOf = (wanted: string | undefined) => TRACES.find((each) => each === wanted) ?? "off";

export default defineConfig({
  testDir: "e2e/journeys",
  globalSetup: "./e2e/support/globalSetup.ts",
  // A desk and a sandbox for each worker, whose journeys follow each other: each starts from the untouched story.
  workers: availableParallelism(),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? "line" : "list",
  // What passes only when repeated is a fault of the product or of the journey.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // What the journeys sent to the vendor is judged when all of them have sent it.
  projects: [
    { name: "journeys", testIgnore: /contract\.spec/ },
    { name: "contract", testMatch: /contract\.spec/, dependencies: ["journeys"] },
  ],
  use: {
    actionTimeout: 15_000,
    locale: "en-GB",
    timezoneId: "Australia/Sydney",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    // A quarter of the time of a run. `TRACE=retain-on-failure npm test`, or `npm run e2e -- --trace on`, when one is wanted.
    trace: traceOf(process.env.TRACE),
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: CHROMIUM_ARGUMENTS },
  },
});
