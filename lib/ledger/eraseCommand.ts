import "server-only";
import { parseArgs } from "node:util";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { z } from "zod";
import type { Database } from "@/lib/db/client";
import * as schema from "@/lib/db/schema";
import { plural } from "@/lib/format";
import { UsageError } from "@/lib/usageError";
import { countDetails, eraseDetails, type Erased, type Erasing, ERASING_REASONS } from "./erase";

export const ERASE_USAGE = `Usage: npm run ledger:erase -- --operation ID | --entity ID --by EMAIL --reason REASON [--reference TEXT] [--yes]
  --operation  its id, or that of a note
  --by         the e-mail address of the team lead responsible
  --reason     ${ERASING_REASONS.join(", ")}
  --reference  of a ticket or a letter: letters, digits and . _ / -
  --yes        do it; without it, the command only says what would be erased
It needs the server's settings and DATABASE_MIGRATION_URL. What is erased cannot be restored, but backups may still contain it.`;

const id = z.string().min(1).max(64);
const given = z.object({
  operation: id.optional(),
  entity: id.optional(),
  by: z.string(),
  reason: z.enum(ERASING_REASONS),
  reference: z
    .string()
    .regex(/^[A-Za-z0-9._/-]{1,64}$/, "may hold letters, digits and . _ / -")
    .optional(),
  yes: z.boolean().default(false),
});

/**
 * `npm run ledger:erase`: erases details by law, leaving the chain whole. In: the arguments, and the connection of the role
 * that owns the tables. Out: what to print, and the exit code. Throws UsageError, and the driver's error.
 */
export async function eraseCommand(
  args: string[],
  ownerUrl: string | undefined,
): Promise<{ text: string; code: number }> {
  const { yes, ...erasing } = readArguments(args);
  if (!ownerUrl) throw new UsageError("DATABASE_MIGRATION_URL is missing: the app's own role cannot erase anything.");
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const owner: Database = drizzle(client, { schema });
    return yes ? await erase(owner, erasing) : await announce(owner, erasing.what);
  } finally {
    await client.end();
  }
}

async function erase(owner: Database, erasing: Erasing) {
  const erased = await eraseDetails(owner, erasing);
  return {
    text: `The details of ${plural(erased, "row")} have been erased; the chain is intact, and a row records it.`,
    code: 0,
  };
}

async function announce(owner: Database, what: Erased) {
  const count = await countDetails(owner, what);
  return {
    text: `This would permanently erase the details of ${plural(count, "row")}. To do it, repeat the command with --yes.`,
    code: 1,
  };
}

function readArguments(args: string[]): Erasing & { yes: boolean } {
  const parsed = given.safeParse(flagsOf(args));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`);
    throw new UsageError(`${faults.join("\n")}\n\n${ERASE_USAGE}`);
  }
  const { operation, entity, ...rest } = parsed.data;
  if ((operation === undefined) === (entity === undefined)) throw new UsageError(ERASE_USAGE);
  const what =
    operation === undefined ? { entityId: (entity ?? "").toLowerCase() } : { operationId: operation.toUpperCase() };
  return { ...rest, what };
}

function flagsOf(args: string[]) {
  const text = { type: "string" } as const;
  const options = {
    operation: text,
    entity: text,
    by: text,
    reason: text,
    reference: text,
    yes: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n\n${ERASE_USAGE}`, { cause });
  }
}
