import nextEnv from "@next/env";
import { closeDb } from "@/lib/db/client";
import { wordsForOperator } from "@/lib/db/unavailable";
import { EnvironmentError } from "@/lib/env";
import { ERASE_USAGE, eraseCommand } from "@/lib/ledger/eraseCommand";
import { EXPORT_USAGE, exportCommand } from "@/lib/ledger/exportCommand";
import { SEAM_USAGE, seamCommand } from "@/lib/ledger/seamCommand";
import { takeSecretFiles } from "@/lib/secretFiles";
import { UsageError } from "@/lib/usageError";
import { VERIFY_USAGE, verifyCommand } from "@/lib/ledger/verifyCommand";
import { demoSettings } from "./demoSettings";
import { LaunchError } from "./launchError";
import { projectDirectory } from "./project";
import { runCommand } from "./runCommand";

const USAGES: Record<string, string> = {
  export: EXPORT_USAGE,
  verify: VERIFY_USAGE,
  erase: ERASE_USAGE,
  seam: SEAM_USAGE,
};
const USAGE = Object.values(USAGES).join("\n\n");

/** `npm run ledger:export|verify|erase|seam`: the ledger from the command line. */
await runCommand(async () => {
  const [command, ...args] = process.argv.slice(2);
  nextEnv.loadEnvConfig(projectDirectory, false);
  try {
    takeSecretFiles();
    if (!process.env.LEDGER_KEY) Object.assign(process.env, await demoSettings());
    return await run(command, args);
  } catch (error) {
    throw explained(error);
  } finally {
    await closeDb();
  }
});

async function run(command = "", args: string[]): Promise<number> {
  if (args.some((each) => each === "--help" || each === "-h"))
    throw new UsageError(USAGES[command] ?? USAGE, { isHelp: true });
  switch (command) {
    case "export":
      console.error(await exportCommand(args, process.stdout));
      return 0;
    case "verify":
      return tell(await verifyCommand(args, process.env));
    case "erase":
      return tell(await eraseCommand(args, process.env.DATABASE_MIGRATION_URL));
    case "seam":
      return tell(await seamCommand(args));
    default:
      throw new LaunchError(USAGE);
  }
}

function tell({ text, code }: { text: string; code: number }): number {
  console.log(text);
  return code;
}

/** In words: what failed is the arguments, the settings, a file or the database, and the innermost cause says which. */
function explained(error: unknown): unknown {
  if (error instanceof LaunchError) return error;
  if (error instanceof UsageError) return error;
  if (error instanceof EnvironmentError) return new LaunchError(`The settings are not complete:\n${error.message}`);
  return new LaunchError(`It failed: ${wordsForOperator(error)}`, { cause: error });
}
