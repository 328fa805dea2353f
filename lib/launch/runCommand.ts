import { LaunchError } from "./launchError";

/**
 * Runs a command of the launchers and ends the process with the exit code it returns. A LaunchError is told in its own
 * words; any other failure is a fault of ours and shows where.
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    console.error(error instanceof LaunchError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
