import { rm } from "node:fs/promises";
import { assertDurable } from "@/lib/db/durability";
import { ensureBuild } from "./build";
import type { AddPart, Child } from "./child";
import { prepareDatabase, startDatabase, type DatabaseUrls } from "./database";
import { clearLogs, openDataDirectory, temporaryDirectory, type Layout } from "./dataDirectory";
import { settingsOf } from "./deskSettings";
import { freePort } from "./ports";
import { startSandbox } from "./sandboxServer";
import { secretsOf } from "./secrets";
import { answers, startDevelopment, startWeb } from "./web";

export interface DeskOptions {
  /** Ports of 127.0.0.1; those not given are free ones. */
  port?: number;
  sandboxPort?: number;
  databasePort?: number;
  /** Where data stays. Without it: a temporary directory that `stop` removes. */
  directory?: string;
  /** A database on a running server, instead of the desk's own PostgreSQL; whether it keeps what it confirms is its giver's business. */
  database?: DatabaseUrls;
  /** More settings for the web server and, SANDBOX_…, for the sandbox. */
  env?: Record<string, string>;
  /** Serves the sources as they are, loaded again when they change; no production build is made or needed. */
  development?: boolean;
  onStep?: (step: string) => void;
  /** Aborting it while the desk starts ends what was started; `startDesk` then throws. */
  ending?: AbortSignal;
}

export interface Desk {
  url: string;
  sandboxUrl: string;
  /** The process of the web server, to measure what it costs. */
  webPid: number;
  database: DatabaseUrls;
  /** All settings of the web server: with them `startWeb` adds an instance on the same database and sandbox. */
  settings: NodeJS.ProcessEnv;
  /** Settles with the first part that ends. */
  broken: Promise<Child>;
  /** Ends everything this started, the web server first, the database last. Safe to repeat. */
  stop(): Promise<void>;
}

/**
 * Starts the whole desk: production build when needed and wanted, database with the demo's people, sandbox, web server. The one road
 * of the demo and of the journeys. Throws after ending what it had started; LaunchError where the reader can help.
 */
export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const layout = await openDataDirectory(options.directory ?? (await temporaryDirectory()));
  const parts: Child[] = [];
  const stop = async () => {
    for (const part of [...parts].reverse()) await part.stop();
    if (!options.directory) await rm(layout.directory, { recursive: true, force: true });
  };
  const add: AddPart = (part) => {
    parts.push(part);
    options.ending?.throwIfAborted();
  };
  options.ending?.addEventListener("abort", () => void stop(), { once: true });
  try {
    const running = await startParts(options, layout, add);
    const broken = Promise.race(parts.map((part) => part.ended.then(() => part)));
    return { ...running, broken, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** Starts one part after the other; the sandbox comes up while the database is prepared. */
async function startParts(options: DeskOptions, layout: Layout, add: AddPart): Promise<Omit<Desk, "broken" | "stop">> {
  const { env = {}, onStep, development } = options;
  await clearLogs(layout);
  const secrets = await secretsOf(layout.secrets);
  if (!development) await ensureBuild(layout.logOf("build"), onStep, options.ending);
  onStep?.("Starting the database, the sandbox of the vendor and the web server…");
  const database = options.database ?? (await startDatabase(layout, secrets, await portOr(options.databasePort), add));
  const sandboxPort = await portOr(options.sandboxPort);
  const sandbox = await startSandbox({ layout, secrets, port: sandboxPort, env });
  add(sandbox);
  await prepareDatabase(database);
  if (!options.database) await assertDurable(database.url);
  const port = await portOr(options.port);
  const [url, sandboxUrl] = [`http://localhost:${port}`, `http://127.0.0.1:${sandboxPort}`];
  const { checkpoints } = layout;
  const settings = settingsOf(secrets, { url, sandboxUrl, databaseUrl: database.url, checkpoints }, env);
  const web = development
    ? await startDevelopment({ host: "127.0.0.1", port, env: settings })
    : await startWeb({ host: "127.0.0.1", port, env: settings, logFile: layout.logOf("web") });
  add(web);
  await answers(sandboxUrl, sandbox);
  await answers(`${url}/sign-in`, web);
  return { url, sandboxUrl, webPid: web.pid, database, settings };
}

async function portOr(given: number | undefined): Promise<number> {
  return given ?? freePort();
}
