import "server-only";
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { flagsFrom } from "@/lib/flags";
import { UsageError } from "@/lib/usageError";
import { canonical } from "@/lib/digest";
import { keyedHash, keyIdOf } from "./chain";
import { checkpointSettings } from "./checkpoints";
import { type Actor, appendSeam } from "./record";
import { seamRows, storedRows } from "./rows";
import { foreignRows, type Range } from "./seam";

const REASONS = ["wrong-key", "key-changed", "foreign-rows"] as const;

export const SEAM_USAGE = `Usage: npm run ledger:seam -- --by EMAIL --reason REASON [--other-key-file FILE] [--yes]
Lets a ledger continue that holds rows which do not verify under LEDGER_KEY: they stay as they are, and a signed row sets them
apart, on record. First find out how they got there.
  --by              the e-mail address of the team lead responsible
  --reason          ${REASONS.join(", ")}
  --other-key-file  a file with the key they were written under; rows that verify under neither key are then refused
  --yes             do it; without it, the command only names the rows
It needs the server's settings, including the signing key. First stop any server with another LEDGER_KEY.`;

const given = z.object({
  by: z.string(),
  reason: z.enum(REASONS),
  "other-key-file": z.string().optional(),
  yes: z.boolean().default(false),
});
type Given = z.infer<typeof given>;

/**
 * `npm run ledger:seam`: repairs a ledger whose newest row was not written under this server's key, so that nothing can
 * be appended. Out: what to print, and the exit code. Throws UsageError, and then nothing is changed; the driver's
 * error.
 */
export async function seamCommand(args: string[]): Promise<{ text: string; code: number }> {
  const wish = readArguments(args);
  const otherKey = wish["other-key-file"] === undefined ? undefined : await keyIn(wish["other-key-file"]);
  if (!checkpointSettings())
    throw new UsageError("Nothing was changed: a seam is signed, and LEDGER_SIGNING_KEY is missing.");
  return getDb().transaction(async (transaction) => {
    const actor = await leadOf(wish.by);
    const foreign = await unverified(transaction, otherKey);
    const named = foreign.map(({ from, to }) => (from === to ? `row ${from}` : `rows ${from} to ${to}`)).join(", ");
    if (foreign.length === 0) throw new UsageError("Nothing was changed: every row verifies or is set apart already.");
    if (!wish.yes)
      return { text: `This would permanently set apart: ${named}. To do it, repeat the command with --yes.`, code: 1 };
    const seam = { reason: wish.reason, foreign, otherKey: otherKey && keyIdOf(otherKey) };
    const { sequence } = await appendSeam(transaction, actor, seam);
    return { text: `Row ${sequence} is a seam and sets apart ${named}. The ledger continues.`, code: 0 };
  });
}

function readArguments(args: string[]): Given {
  const text = { type: "string" } as const;
  const options = { by: text, reason: text, "other-key-file": text, yes: { type: "boolean" } } as const;
  const flags = flagsFrom(args, options, SEAM_USAGE);
  try {
    return given.parse(flags);
  } catch (cause) {
    throw new UsageError(SEAM_USAGE, { cause });
  }
}

async function keyIn(file: string): Promise<string> {
  const key = (await readFile(file, "utf8")).trim();
  if (!key) throw new UsageError(`${file} holds no key.\n\n${SEAM_USAGE}`);
  return key;
}

async function leadOf(email: string): Promise<Actor> {
  const [officer] = await getDb().select().from(officers).where(eq(officers.email, email.toLowerCase()));
  if (officer?.role === "lead" && !officer.disabled) return { id: officer.id, role: officer.role };
  throw new UsageError(`Nothing was changed: ${email} is not the e-mail address of a team lead here.`);
}

/**
 * The rows that verify neither under this server's key nor by an earlier seam. Throws UsageError at one that should
 * verify under the other key and does not.
 */
async function unverified(database: Parameters<typeof storedRows>[0], otherKey: string | undefined): Promise<Range[]> {
  const means = { key: getEnv().LEDGER_KEY, signer: checkpointSettings()?.signer };
  const known = foreignRows(await seamRows(database), means);
  const found: Range[] = [];
  for await (const { row, hash } of storedRows(database)) {
    const { sequence } = row;
    const text = canonical(row);
    if (keyedHash(means.key, text) === hash || known.some(({ from, to }) => from <= sequence && sequence <= to))
      continue;
    if (otherKey !== undefined && keyedHash(otherKey, text) !== hash)
      throw new UsageError(
        `Nothing was changed: row ${sequence} verifies under neither key, so it was changed or forged.`,
      );
    const last = found.at(-1);
    if (last && last.to === sequence - 1) last.to = sequence;
    else found.push({ from: sequence, to: sequence });
  }
  return found;
}
