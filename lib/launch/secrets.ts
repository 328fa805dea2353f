import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";

const secrets = z.object({
  nextAuthSecret: z.string(),
  ledgerKey: z.string(),
  ledgerSigningKey: z.string(),
  apiKey: z.string(),
  customerId: z.string(),
  databasePassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
});
export type Secrets = z.infer<typeof secrets>;

/** A data directory may be older than the checkpoints of the ledger. */
const earlier = secrets.partial({ ledgerSigningKey: true });

/** The secrets of a data directory: made at random once, kept in a file that its owner alone can read. */
export async function secretsOf(file: string): Promise<Secrets> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return keep(file, makeSecrets());
  const stored = earlier.parse(JSON.parse(text));
  const { ledgerSigningKey } = stored;
  return ledgerSigningKey ? { ...stored, ledgerSigningKey } : keep(file, { ...stored, ledgerSigningKey: signingKey() });
}

/** Whole or not at all: a half-written file would lock its owner out of the database. */
async function keep(file: string, made: Secrets): Promise<Secrets> {
  await writeFile(`${file}.unfinished`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.unfinished`, file);
  return made;
}

function makeSecrets(): Secrets {
  return {
    nextAuthSecret: random(),
    ledgerKey: random(),
    ledgerSigningKey: signingKey(),
    apiKey: random(),
    customerId: randomUUID(),
    databasePassword: random(),
    ownerPassword: random(),
    appPassword: random(),
  };
}

/** 256 bits, in letters that need no escaping in a URL. */
function random(): string {
  return randomBytes(32).toString("hex");
}

/** An Ed25519 private key as the settings want it: the base64 of its PKCS #8 DER. */
function signingKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
}
