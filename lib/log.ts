import "server-only";
import pino, { type DestinationStream, type Logger } from "pino";
import { LogOutput } from "./logOutput";
import { type Line, LogShare, WINDOW_MS } from "./logShare";
import { perProcess } from "./perProcess";
import { SECRET_SETTINGS } from "./secretFiles";

/*
 * Operational log: one JSON line an event. It carries ids, codes and times, never a comment, a name, a key or a
 * body; what people did and said belongs to the ledger.
 */

const LONGEST = 4_000;

/** Takes our secrets out of a text and bounds its length, for the stack of an unexpected error. */
export function redact(text: string, variables: Record<string, string | undefined> = process.env): string {
  const values = SECRET_SETTINGS.flatMap((name) => secretsIn(variables[name]));
  return values.reduce((current, value) => current.replaceAll(value, "[redacted]"), text).slice(0, LONGEST);
}

/** What stands in the path where a webhook's secret does, right or wrong: a mistyped one is nearly as telling. */
const IN_PATH = /^(\/api\/webhooks\/[^/]*\/)[^/]+/i;

/** A path as the log may hold it: without its query, and without the secret of a webhook. */
export function pathForLog(url: string): string {
  const [path = ""] = url.split(/[?#]/, 1);
  return redact(decodedOr(path).replace(IN_PATH, "$1[secret]"));
}

function decodedOr(path: string): string {
  try {
    // Only for a path that hides these words: every other is logged as it was sent.
    return IN_PATH.test(decodeURIComponent(path)) ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

function secretsIn(value: string | undefined): string[] {
  if (!value) return [];
  const password = URL.canParse(value) ? new URL(value).password : "";
  return [value, password, decodeURIComponent(password)].filter((each) => each.length >= 6);
}

const logger = perProcess("log", () => makeLog(new LogOutput(1, (lines) => log().warn({ event: LOST, lines }))));

/**
 * The process's logger, made on first use. It never fails and never waits: what cannot be written is counted and
 * reported later.
 */
export function log(): Logger {
  return logger.get();
}

/** A logger that gives everybody a share of its lines (logShare.ts). In: where it writes, and the length of a window. */
export function makeLog(destination: DestinationStream, windowMs = WINDOW_MS): Logger {
  const share = new LogShare();
  const made = pino(
    {
      base: undefined,
      level: process.env.LOG_LEVEL ?? "info",
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        logMethod(args, method) {
          const [line] = args as unknown[];
          if (isOurOwn(line) || share.admits((line ?? {}) as Line)) method.apply(this, args);
        },
      },
    },
    destination,
  );
  const tell = () => share.close().forEach((left) => made.warn({ event: LEFT_OUT, ...left, ms: windowMs }));
  setInterval(tell, windowMs).unref();
  // Before the output is flushed for the last time.
  process.prependOnceListener("exit", tell);
  return made;
}

const LEFT_OUT = "lines-left-out";
const LOST = "lines-lost";
const isOurOwn = (line: unknown) => [LEFT_OUT, LOST].includes((line as Line | undefined)?.event as string);

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
