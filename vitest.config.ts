import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { sharedTests } from "./lib/testing/shared.testing";

const root = fileURLToPath(new URL("./", import.meta.url));

const FILES = [
  "lib/**/*.test.ts",
  "components/**/*.test.{ts,tsx}",
  "app/**/*.test.ts",
  "e2e/{bench,contract,faults,instances,readme}/**/*.test.ts",
];

/** Files to leave out, parted by commas. */
const leftOut = (process.env.TESTS_LEFT_OUT ?? "").split(",").filter(Boolean);

const shared = sharedTests(root);

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Next's marker package throws outside a React server; under test every module is the server's.
      { find: "server-only", replacement: `${root}node_modules/server-only/empty.js` },
      // There is no Next around a handler under test.
      { find: /^next\/headers$/, replacement: `${root}lib/testing/request.testing.ts` },
      // The cost of a password is its purpose, and no test's.
      { find: /^\.\/passwordCost$/, replacement: `${root}lib/testing/passwordCost.testing.ts` },
    ],
  },
  test: {
    projects: [
      // A process of their own costs such files more than all their tests.
      { extends: true, test: { name: "shared", include: shared, exclude: leftOut, isolate: false } },
      {
        extends: true,
        test: {
          name: "own",
          include: FILES,
          exclude: [...leftOut, ...shared],
          globalSetup: ["lib/testing/vitest.testing.ts"],
        },
      },
    ],
    setupFiles: ["lib/testing/seed.testing.ts"],
    // The faults a test provokes are its subject, not news; LOG_LEVEL=debug brings the lines back.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "silent", FRANKIEONE_RATE_PER_SECOND: "1000" },
    // What hangs must end some time; how long a test takes says nothing: some machines are three times as slow as others.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
