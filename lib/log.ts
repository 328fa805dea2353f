import "server-only";
import pino, { type Logger } from "pino";

/*
 * Operational log: one JSON line an event. It carries ids, codes and times, never a comment, a name, a key or a
 * body; what people did and said belongs to the ledger.
 */

const SECRETS = [
  "FRANKIEONE_API_KEY",
  "NEXTAUTH_SECRET",
  "LEDGER_KEY",
  "LEDGER_SIGNING_KEY",
  "DATABASE_URL",
  "DATABASE_MIGRATION_URL",
];
const LONGEST = 4_000;

/** Takes our secrets out of a text and bounds its length, for the stack of an unexpected error. */
export function redact(text: string, variables: Record<string, string | undefined> = process.env): string {
  const values = SECRETS.flatMap((name) => secretsIn(variables[name]));
  return values.reduce((current, value) => current.replaceAll(value, "[redacted]"), text).slice(0, LONGEST);
}

function secretsIn(value: string | undefined): string[] {
  if (!value) return [];
  const password = URL.canParse(value) ? new URL(value).password : "";
  return [value, password, decodeURIComponent(password)].filter((each) => each.length >= 6);
}

const holder = globalThis as { countersignLog?: Logger };

/** The process's logger, made on first use. */
export function log(): Logger {
  holder.countersignLog ??= pino({
    base: undefined,
    level: process.env.LOG_LEVEL ?? "info",
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return holder.countersignLog;
}

/** An error and its causes as the log may hold them: names, codes and redacted stacks. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { name: error.name, code, stack: redact(stackOf(error)), cause };
}

/** The query builder's own message holds the values of the statement, and those may be anybody's words. */
function stackOf(error: Error): string {
  const stack = error.stack ?? error.message;
  return "params" in error ? stack.replace(error.message, () => error.message.split("\nparams:")[0] ?? "") : stack;
}
