import { flagsOfCommand } from "@/lib/flags";
import { LONG_TESTS } from "./suite/longTests";
import { runSuite } from "./suite/run";
import { CHECKS } from "./suite/stages";

/** `npm run check`: the checks for every few minutes of work. */
flagsOfCommand({}, "Usage: npm run check (no flags; single tests: npx vitest run FILE)");
console.log(`Not run here, only by npm test: ${LONG_TESTS.join(", ")}`);
await runSuite(CHECKS, "check-logs");
