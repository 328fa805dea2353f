import { text } from "node:stream/consumers";
import nextEnv from "@next/env";
import { closeDb } from "@/lib/db/client";
import { wordsForOperator } from "@/lib/db/unavailable";
import { EnvironmentError } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { endWith, flagsFrom } from "@/lib/flags";
import { takeSecretFiles } from "@/lib/secretFiles";
import { UsageError } from "@/lib/usageError";
import { OFFICER_COMMANDS, type OfficerArguments } from "./commands";

const USAGE = `Usage: npm run officers -- create --email E --name N --role analyst|lead|auditor [--password-stdin]
       npm run officers -- password --email E [--password-stdin]
       npm run officers -- role --email E --role R
       npm run officers -- disable|enable --email E
It needs the server's settings (.env or the environment). Without --password-stdin a password is generated.`;

/** `npm run officers -- …`: who may sign in. Exit code 0 when done, 1 with words when not. */
async function main(): Promise<void> {
  nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: () => undefined });
  try {
    takeSecretFiles();
    process.stdout.write(`${await run(process.argv.slice(2))}\n`);
  } catch (error) {
    if (error instanceof UsageError) endWith(error);
    process.exitCode = 1;
    process.stderr.write(`${explain(error)}\n`);
  } finally {
    await closeDb();
  }
}

async function run([name = "", ...rest]: string[]): Promise<string> {
  const command = Object.hasOwn(OFFICER_COMMANDS, name) ? OFFICER_COMMANDS[name] : undefined;
  const isHelp = [name, ...rest].some((each) => each === "--help" || each === "-h");
  if (isHelp) throw new UsageError(USAGE, { isHelp });
  if (!command) throw new UsageError(`There is no command "${name}".\n${USAGE}`);
  return command(await readArguments(rest));
}

async function readArguments(args: string[]): Promise<OfficerArguments> {
  const given = { type: "string" } as const;
  const options = { email: given, name: given, role: given, "password-stdin": { type: "boolean" } } as const;
  const values = flagsFrom(args, options, USAGE);
  if (!values["password-stdin"]) return values;
  return { ...values, password: (await text(process.stdin)).replace(/\r?\n$/, "") };
}

function explain(error: unknown): string {
  if (error instanceof EnvironmentError) return `The settings are incomplete:\n${error.message}`;
  if (error instanceof DeskError) return error.message;
  return `Nothing was changed. ${wordsForOperator(error)}`;
}

await main();
