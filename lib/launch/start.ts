import path from "node:path";
import nextEnv from "@next/env";
import { flagsOfCommand } from "@/lib/flags";
import { HEALTH_PATH } from "@/lib/front/gate";
import { fileSettingOf } from "@/lib/secretFiles";
import { ensureBuild } from "./build";
import { temporaryDirectory } from "./dataDirectory";
import { aborted } from "./ending";
import { LaunchError } from "./launchError";
import { assertFree } from "./ports";
import { prepareDatabase } from "./prepareDatabase";
import { projectDirectory } from "./project";
import { runCommand } from "./runCommand";
import { readStartSettings } from "./readStartSettings";
import { warningsOf } from "./startSettings";
import { answers, startWeb } from "./web";

const USAGE = "Usage: npm start (its settings come from the environment and .env, see .env.example)";

await runCommand(async (ending) => {
  flagsOfCommand({}, USAGE);
  // The same files that Next reads, so that what is judged here is what the server gets.
  nextEnv.loadEnvConfig(projectDirectory, false);
  // As they were given: the server reads its secrets from their files itself, so that its environment never shows them.
  const given = { ...process.env };
  const settings = readStartSettings();
  for (const warning of warningsOf(settings.environment)) console.warn(warning);
  await assertFree(settings.environment.PORT, "the web server", "Set PORT to another port.");
  await ensureBuild(path.join(await temporaryDirectory(), "build.log"), console.log, ending);
  await prepareDatabase(settings);
  // What owns the tables is no business of the server; empty, Next does not take it from a .env file either.
  const env = { ...given, DATABASE_MIGRATION_URL: "", [fileSettingOf("DATABASE_MIGRATION_URL")]: "" };
  const { host, environment } = settings;
  const server = await startWeb({ host, port: environment.PORT, env });
  await answers(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${environment.PORT}${HEALTH_PATH}`, server);
  console.log(`Countersign is listening on ${host}:${environment.PORT}`);
  const ended = await Promise.race([server.ended.then(() => true), aborted(ending)]);
  if (ended) throw new LaunchError("The web server ended unexpectedly.");
  await server.stop();
  return 0;
});
