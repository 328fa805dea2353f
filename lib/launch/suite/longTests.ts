/**
 * Files of tests that play a hundred races, fail every statement of a write in turn, let a database stand still, restore a backup, or
 * read ten thousand rows: each of them a twentieth of the others together, or more. `npm test` runs them, `npm run check` leaves them
 * to it and says so.
 */
export const LONG_TESTS: readonly string[] = [
  "e2e/faults/database.test.ts",
  "e2e/faults/nth.test.ts",
  "e2e/faults/races.test.ts",
  "lib/launch/drill/drill.test.ts",
  "lib/ledger/bothVerifiers.test.ts",
  "lib/worklist/tenThousand.test.ts",
];
