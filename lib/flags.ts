import { writeSync } from "node:fs";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./usageError";

type Options = NonNullable<ParseArgsConfig["options"]>;

const HELP = new Set(["--help", "-h"]);

/** The values of a command's flags. Throws UsageError for a flag it does not know, and with the usage alone where `--help` asks for it. */
export function flagsFrom<const Given extends Options>(args: string[], options: Given, usage: string) {
  if (args.some((each) => HELP.has(each))) throw new UsageError(usage, { isHelp: true });
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}

/** The same for the process's own arguments: what is not right ends it, in words: 0 after help, else 1. */
export function flagsOfCommand<const Given extends Options>(options: Given, usage: string) {
  return orEnd(() => flagsFrom(process.argv.slice(2), options, usage));
}

/** A count among the flags of this process; one that is none ends it, since a run of "NaN" would prove nothing and look well. */
export function countOf(flag: string, text: string | undefined, otherwise: number): number {
  return orEnd(() => {
    if (text === undefined) return otherwise;
    if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) throw new UsageError(`${flag} must be a number.`);
    return Number(text);
  });
}

function orEnd<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    endWith(error);
  }
}

/** Ends the process with what is to be said. */
export function endWith({ message, isHelp }: UsageError): never {
  writeSync(isHelp ? 1 : 2, `${message}\n`);
  process.exit(isHelp ? 0 : 1);
}
