import { flagsOfCommand } from "@/lib/flags";
import { LONG_TESTS } from "./suite/longTests";
import { runSuite } from "./suite/run";
import { CHECKS } from "./suite/stages";

/** `npm run check`: what a change is held against every few minutes. */
flagsOfCommand({}, "Use: npm run check (no flags; single tests: npx vitest run FILE)");
console.log(`Left to npm test: ${LONG_TESTS.join(", ")}`);
await runSuite(CHECKS, "check-logs");
