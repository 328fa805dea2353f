import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./lib/launch/suite/chromium";

/**
 * Playwright turns the first ones off itself, and Chromium heeds only the last list it is given. The suggestions of the address
 * bar are two more pages for every window, a fifth of the processor time of the journeys; nobody sees them.
 */
const FEATURES_OFF = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
];

/** As root, and without a network, Chromium needs these; they change nothing a page can see. */
const CHROMIUM_ARGUMENTS = [
  `--disable-features=${FEATURES_OFF.join(",")}`,
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Pages live too briefly for what an optimising compiler costs: a tenth of the processor time of the journeys less.
  "--js-flags=--no-opt,--no-maglev",
];

// The processes of the journeys read this file again, and take what is found here.
process.env.CHROMIUM_PATH ??= await findChromium();

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
  // What hangs must end some time; how long a journey takes says nothing: some machines are three times as slow as others.
  timeout: 120_000,
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
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_ARGUMENTS },
  },
});
