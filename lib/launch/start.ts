import path from "node:path";
import nextEnv from "@next/env";
import { closeDb } from "@/lib/db/client";
import { assertDurable } from "@/lib/db/durability";
import { migrate } from "@/lib/db/migrate";
import { EnvironmentError } from "@/lib/env";
import { HEALTH_PATH } from "@/lib/front/gate";
import { makeFirstLead } from "@/lib/officers/firstLead";
import { PolicyError, readPolicy } from "@/lib/policy/file";
import { ensureBuild } from "./build";
import { temporaryDirectory } from "./dataDirectory";
import type { FirstLead } from "./firstLead";
import { aborted } from "./ending";
import { LaunchError } from "./launchError";
import { assertFree } from "./ports";
import { projectDirectory } from "./project";
import { runCommand } from "./runCommand";
import { parseStartSettings, type StartSettings } from "./startSettings";
import { answers, startWeb } from "./web";

await runCommand(async (ending) => {
  // The same files that Next reads, so that what is judged here is what the server gets.
  nextEnv.loadEnvConfig(projectDirectory, false);
  const settings = readSettings();
  await assertFree(settings.environment.PORT, "the web server", "Set PORT to another.");
  await ensureBuild(path.join(await temporaryDirectory(), "build.log"), console.log, ending);
  await prepareDatabase(settings);
  // What owns the tables is no business of the server; empty, Next does not take it from a .env file either.
  const env = { ...process.env, DATABASE_MIGRATION_URL: "" };
  const { host, environment } = settings;
  const server = await startWeb({ host, port: environment.PORT, env });
  await answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${environment.PORT}${HEALTH_PATH}`, server);
  console.log(`Countersign listens on ${host}:${environment.PORT}`);
  const ended = await Promise.race([server.ended.then(() => true), aborted(ending)]);
  if (ended) throw new LaunchError("The web server has ended by itself.");
  await server.stop();
  return 0;
});

function readSettings(): StartSettings {
  try {
    const settings = parseStartSettings(process.env);
    readPolicy(settings.environment.POLICY_FILE);
    return settings;
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof PolicyError)) throw error;
    throw new LaunchError(`Countersign does not start with these settings (see .env.example):\n${error.message}`);
  }
}

async function prepareDatabase({ environment, ownerUrl, appRole, firstLead }: StartSettings): Promise<void> {
  try {
    await migrate({ ownerUrl, appRole });
    await assertDurable(environment.DATABASE_URL);
    if (firstLead) await welcome(firstLead);
  } catch (cause) {
    // The driver's messages name the host, the role or the statement, never the password.
    throw new LaunchError(`The database cannot be used: ${wordsOf(cause)}`, { cause });
  }
}

async function welcome({ password, ...lead }: FirstLead): Promise<void> {
  try {
    if (await makeFirstLead(lead, password)) console.log("The first team lead was made.");
  } finally {
    await closeDb();
  }
}

/** The innermost cause says what went wrong; Drizzle's own message only repeats the statement. */
function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown cause";
  if (cause.cause) return wordsOf(cause.cause);
  return cause.message || (cause as NodeJS.ErrnoException).code || cause.name;
}
