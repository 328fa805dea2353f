import { endWith } from "@/lib/flags";
import { UsageError } from "@/lib/usageError";
import { outliveOutputs } from "@/lib/outputs";
import { endingSignal } from "./ending";
import { LaunchError } from "./launchError";

/**
 * Runs a command of the launchers and ends the process with the exit code it returns. The command is given the signal
 * that aborts when the process is asked to end; what fails after that is no failure. A LaunchError is printed in its
 * own words; any other failure is a fault of ours and shows where.
 */
export async function runCommand(command: (ending: AbortSignal) => Promise<number>): Promise<never> {
  outliveOutputs();
  const ending = endingSignal();
  try {
    process.exit(await command(ending));
  } catch (error) {
    if (ending.aborted) process.exit(0);
    if (error instanceof UsageError) endWith(error);
    console.error(error instanceof LaunchError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
