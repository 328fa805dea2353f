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

export default defineConfig({
  testDir: "e2e/journeys",
  globalSetup: "./e2e/support/globalSetup.ts",
  // One desk, one sandbox: journeys follow each other, so that each may start from the untouched story.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? "line" : "list",
  // A machine that stalls for a moment must not refuse a day's work; what passed only when repeated is told by name, and
  // more than a few of those are a failure (lib/launch/suite/counts.ts).
  retries: 1,
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
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: CHROMIUM_ARGUMENTS },
  },
});
