import { randomBytes, randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";

const secrets = z.object({
  nextAuthSecret: z.string(),
  ledgerKey: z.string(),
  apiKey: z.string(),
  customerId: z.string(),
  databasePassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
});
export type Secrets = z.infer<typeof secrets>;

/** The secrets of a data directory: made at random once, kept in a file that its owner alone can read. */
export async function secretsOf(file: string): Promise<Secrets> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? makeSecrets(file) : secrets.parse(JSON.parse(text));
}

async function makeSecrets(file: string): Promise<Secrets> {
  const made: Secrets = {
    nextAuthSecret: random(),
    ledgerKey: random(),
    apiKey: random(),
    customerId: randomUUID(),
    databasePassword: random(),
    ownerPassword: random(),
    appPassword: random(),
  };
  // Whole or not at all: a half-written file would lock its owner out of the database.
  await writeFile(`${file}.unfinished`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.unfinished`, file);
  return made;
}

/** 256 bits, in letters that need no escaping in a URL. */
function random(): string {
  return randomBytes(32).toString("hex");
}
