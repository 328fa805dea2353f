import "server-only";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { getDb } from "@/lib/db/client";
import { UsageError } from "@/lib/usageError";
import { exportText } from "./exportStream";
import { appendLedger } from "./record";
import { checkpointPublicKey } from "./service";
import { vouchAtOnce } from "./trust";

export const EXPORT_USAGE = `Usage: npm run ledger:export -- [--out FILE]
Writes the whole ledger as JSON lines to FILE, which must not exist, or to the standard output. The export goes on record.
It needs the server's settings (.env or the environment).`;

/**
 * `npm run ledger:export`: writes the export to a file or to `output`. Out: what to print besides the data. Throws
 * UsageError, the driver's and the system's errors; the file is then incomplete, and the verifier says so.
 */
export async function exportCommand(args: string[], output: Writable): Promise<string> {
  const out = readArguments(args);
  const target = out === undefined ? output : createWriteStream(out, { flags: "wx", mode: 0o600 });
  if (target !== output) await once(target, "open");
  await getDb().transaction((transaction) =>
    appendLedger(transaction, { actor: { role: "system" }, action: "export-ledger", outcome: "DONE" }),
  );
  await vouchAtOnce();
  for await (const piece of exportText(getDb())) if (!target.write(piece)) await once(target, "drain");
  if (target !== output) await finished(target.end());
  return [`Exported${out ? ` to ${out}` : ""}.`, ...advice()].join("\n");
}

function advice(): string[] {
  const key = checkpointPublicKey();
  return key ? [`Checkpoints are signed with ${key}`] : ["This desk signs no checkpoints."];
}

function readArguments(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { out: { type: "string" } } }).values.out;
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n\n${EXPORT_USAGE}`, { cause });
  }
}
