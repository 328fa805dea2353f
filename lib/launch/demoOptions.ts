import { flagsFrom } from "@/lib/flags";
import { LaunchError } from "./launchError";

export interface DemoOptions {
  fresh: boolean;
  port: number;
  sandboxPort: number;
  databasePort: number;
}

const usageOf = (command: string) =>
  `Usage: npm run ${command} [-- --fresh] [--port N] [--sandbox-port N] [--database-port N]`;

/** Reads the flags of the demo, or of another command with the same. Throws LaunchError or UsageError with the usage for anything else. */
export function parseDemoOptions(args: string[], command = "demo"): DemoOptions {
  const usage = usageOf(command);
  const given = flagsFrom(args, OPTIONS, usage);
  try {
    return optionsOf(given);
  } catch (cause) {
    throw new LaunchError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}

const port = { type: "string" } as const;
const OPTIONS = { fresh: { type: "boolean" }, port, "sandbox-port": port, "database-port": port } as const;

function optionsOf(given: ReturnType<typeof flagsFrom<typeof OPTIONS>>): DemoOptions {
  return {
    fresh: given.fresh ?? false,
    port: portOf("--port", given.port, 3000),
    sandboxPort: portOf("--sandbox-port", given["sandbox-port"], 4010),
    // Below the range from which systems take ports for outgoing connections.
    databasePort: portOf("--database-port", given["database-port"], 15_432),
  };
}

function portOf(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`${flag} must be a port number (1 to 65535).`);
  return port;
}
