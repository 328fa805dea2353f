import { once } from "node:events";
import { startChild } from "../child";
import { LaunchError } from "../launchError";
import { inProject } from "../project";

/**
 * Takes every look at unverified changes at once that the server would take over half an hour, with the reconciler itself. In: the
 * settings of the server, and the signal that ends it. Throws LaunchError with its last words when it fails.
 */
export async function finishLooks(settings: NodeJS.ProcessEnv, ending: AbortSignal): Promise<void> {
  ending.throwIfAborted();
  const child = await startChild({
    name: "the reconciler",
    command: process.execPath,
    args: ["--conditions=react-server", "--import", "tsx", inProject("lib", "launch", "firstDay", "looks.ts")],
    env: { ...settings, LOG_LEVEL: "warn" },
  });
  const code = await Promise.race([child.ended, once(ending, "abort").then(() => child.stop())]);
  ending.throwIfAborted();
  if (code !== 0) throw new LaunchError("The reconciler could not check the unverified changes.");
}
