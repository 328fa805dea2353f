import nextEnv from "@next/env";
import { closeDb } from "@/lib/db/client";
import { wordsForOperator } from "@/lib/db/unavailable";
import { EnvironmentError } from "@/lib/env";
import { takeSecretFiles } from "@/lib/secretFiles";
import { UsageError } from "@/lib/usageError";
import { demoSettings } from "./demoSettings";
import { LaunchError } from "./launchError";
import { projectDirectory } from "./project";
import { runCommand } from "./runCommand";

/**
 * Runs a command on a desk's data and ends the process with the exit code it returns. It has the settings of the server
 * (.env or the environment), else those of the demo; its connections are closed, and what fails is told in words.
 */
export const runOnDesk = (command: () => Promise<number>): Promise<never> =>
  runCommand(async () => {
    nextEnv.loadEnvConfig(projectDirectory, false);
    try {
      takeSecretFiles();
      if (!process.env.LEDGER_KEY) Object.assign(process.env, await demoSettings());
      return await command();
    } catch (error) {
      throw explained(error);
    } finally {
      await closeDb();
    }
  });

/** In words: what failed is the arguments, the settings, a file or the database, and the innermost cause says which. */
function explained(error: unknown): unknown {
  if (error instanceof LaunchError) return error;
  if (error instanceof UsageError) return error;
  if (error instanceof EnvironmentError) return new LaunchError(`The settings are incomplete:\n${error.message}`);
  return new LaunchError(`The command failed: ${wordsForOperator(error)}`, { cause: error });
}
