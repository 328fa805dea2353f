import { parseArgs } from "node:util";
import { LaunchError } from "./launchError";

export interface DemoOptions {
  fresh: boolean;
  port: number;
  sandboxPort: number;
  databasePort: number;
}

const USAGE = "Use: npm run demo [-- --fresh] [--port N] [--sandbox-port N] [--database-port N]";

/** Reads the demo's flags. Throws LaunchError with the usage for anything else. */
export function parseDemoOptions(args: string[]): DemoOptions {
  const given = flagsOf(args);
  return {
    fresh: given.fresh ?? false,
    port: portOf("--port", given.port, 3000),
    sandboxPort: portOf("--sandbox-port", given["sandbox-port"], 4010),
    // Below the range from which systems take ports for outgoing connections.
    databasePort: portOf("--database-port", given["database-port"], 15_432),
  };
}

function flagsOf(args: string[]) {
  const port = { type: "string" } as const;
  const options = { fresh: { type: "boolean" }, port, "sandbox-port": port, "database-port": port } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new LaunchError(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

function portOf(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new LaunchError(`${flag} must be a port number (1 to 65535).\n${USAGE}`);
  return port;
}
