/**
 * Files of tests that play a hundred races, fail every statement of a write in turn, let a database stand still, or start every
 * command there is: each takes as long as a tenth of the others together. `npm test` runs them, `npm run check` leaves them to it and says so.
 */
export const LONG_TESTS: readonly string[] = [
  "e2e/faults/database.test.ts",
  "e2e/faults/nth.test.ts",
  "e2e/faults/races.test.ts",
  "lib/launch/flags.test.ts",
];
