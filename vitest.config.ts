import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

const FILES = [
  "lib/**/*.test.ts",
  "components/**/*.test.{ts,tsx}",
  "app/**/*.test.ts",
  "e2e/{bench,contract,faults}/**/*.test.ts",
];

/** Tests with a document say so in their first line. */
const withDocument = ["lib", "components", "app"]
  .flatMap((room) => readdirSync(root + room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`))
  .filter(
    (file) => /\.test\.tsx?$/.test(file) && readFileSync(root + file, "utf8").startsWith("// @vitest-environment"),
  );

/** Files to leave out, parted by commas: --exclude does not reach projects. */
const leftOut = (process.env.TESTS_LEFT_OUT ?? "").split(",").filter(Boolean);

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
    // The faults a test provokes are its subject, not news; LOG_LEVEL=debug brings the lines back.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "silent", FRANKIEONE_RATE_PER_SECOND: "1000" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: FILES,
          exclude: [...withDocument, ...leftOut],
          globalSetup: ["lib/testing/vitest.testing.ts"],
          // Files share processes, and with them the packages once read; of ours nothing (lib/testing/eachFile.testing.ts).
          isolate: false,
          setupFiles: ["lib/testing/eachFile.testing.ts"],
        },
      },
      // There is one document in a process, and what listens to it stays: each of these files has a process of its own.
      { extends: true, test: { name: "document", include: withDocument } },
    ],
  },
});
