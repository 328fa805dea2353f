import { flagsOfCommand } from "@/lib/flags";
import { runSuite } from "./suite/run";
import { STAGES } from "./suite/stages";

/** `npm test`: everything that must hold. */
flagsOfCommand({}, "Usage: npm run test (no flags; single tests: npx vitest run FILE)");
await runSuite(STAGES, "test-logs");
