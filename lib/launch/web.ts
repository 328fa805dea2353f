import { setTimeout as delay } from "node:timers/promises";
import { serverProgram } from "./build";
import { startChild, type Child } from "./child";
import { LaunchError } from "./launchError";
import { inProject } from "./project";

export interface WebOptions {
  /** The address to listen on. */
  host: string;
  port: number;
  /** All variables of the process. */
  env: NodeJS.ProcessEnv;
  /** Without it the server prints to this process's own output. */
  logFile?: string;
}

/**
 * Without a bound V8 lets the heap grow to gigabytes before it looks for what can go. Eighty who load the longest
 * worklists at once were seen to need less than 340 MB of the whole process. The environment's options come after it
 * and win.
 */
const HEAP = "--max-old-space-size=512";

/** Starts the built production server. It is listening once `answers` says so. */
export async function startWeb({ host, port, env, logFile }: WebOptions): Promise<Child> {
  return startChild({
    name: "the web server",
    command: process.execPath,
    args: [serverProgram],
    env: {
      ...env,
      ...{ HOSTNAME: host, PORT: String(port), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      NODE_OPTIONS: `${HEAP} ${env.NODE_OPTIONS ?? ""}`.trim(),
    },
    logFile,
    // Requests in flight may take 20 s to end.
    patienceMs: 25_000,
  });
}

/** Starts the framework's own server on the sources, which it loads again when they change. */
export async function startDevelopment({ host, port, env, logFile }: WebOptions): Promise<Child> {
  return startChild({
    name: "the web server",
    command: process.execPath,
    args: [inProject("node_modules", "next", "dist", "bin", "next"), "dev", "--hostname", host, "--port", String(port)],
    env: { ...env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
    logFile,
  });
}

/**
 * Waits until a server answers, with whatever. Throws LaunchError with its last words when it ends before, or stays
 * silent for a minute.
 */
export async function answers(url: string, server: Child): Promise<void> {
  for (const started = Date.now(); !(await hasAnswered(url)); await delay(50)) {
    if (server.hasEnded()) throw new LaunchError(`Could not start ${server.name}.\n${server.lastWords()}`);
    if (Date.now() - started > 60_000)
      throw new LaunchError(`No answer from ${server.name} for a minute:\n${server.lastWords()}`);
  }
}

async function hasAnswered(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
