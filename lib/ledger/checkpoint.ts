import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonical } from "@/lib/digest";
import type { Head } from "./verify";

/*
 * A checkpoint says, outside the database, how far the ledger had come: a cut tail, a rewritten chain or an old copy
 * of the database contradicts it.
 */

/**
 * The head of the ledger at a time, signed with Ed25519 (base64url). `at` is ISO 8601 UTC, `signer` the id of the public key.
 * `publicHash` and `signer` are absent in checkpoints older than the public chain.
 */
export const checkpoint = z.strictObject({
  sequence: z.number().int().min(0),
  hash: z.string(),
  publicHash: z.string().optional(),
  at: z.string(),
  signer: z.string().optional(),
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/**
 * How an export ended: a checkpoint that also covers the file, by the SHA-256 of all its bytes before the last line. So
 * a checkpoint is never accepted as a seal, nor the seal of one file for another.
 */
export const seal = z.strictObject({ ...checkpoint.required().shape, digest: z.string() });
export type Seal = z.infer<typeof seal>;

/** The signing key from its setting: the base64 of an Ed25519 private key in PKCS #8 DER. Throws when it is none. */
export function readSigningKey(setting: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(setting, "base64"), format: "der", type: "pkcs8" });
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("The signing key is no Ed25519 key");
  return key;
}

/** Signs the head of the ledger. In: the key, the head, the time. Out: the checkpoint. */
export function signCheckpoint(key: KeyObject, { sequence, hash, publicHash }: Head, at: string): Checkpoint {
  const signer = publicHash === undefined ? undefined : signerIdOf(key);
  return signContent(key, withoutAbsent({ sequence, hash, publicHash, at, signer }));
}

/** Seals an export. In: the key, the head it ends with, the SHA-256 of the bytes before its last line, the time. */
export function signSeal(key: KeyObject, head: Required<Head>, digest: string, at: string): Seal {
  return signContent(key, { ...head, digest, at, signer: signerIdOf(key) });
}

/** Signs the RFC 8785 form of a content and adds the signature to it. */
export function signContent<Content extends object>(key: KeyObject, content: Content): Content & { signature: string } {
  return { ...content, signature: sign(null, Buffer.from(canonical(content)), key).toString("base64url") };
}

/** Is this content signed by that key, private or public, and unchanged? */
export function isAuthentic(key: KeyObject, { signature, ...content }: { signature: string }): boolean {
  return verify(null, Buffer.from(canonical(content)), publicOf(key), Buffer.from(signature, "base64url"));
}

/** The id of a signing key: 16 digits of the SHA-256 of its public part (SPKI, DER). */
export function signerIdOf(key: KeyObject): string {
  const spki = publicOf(key).export({ format: "der", type: "spki" });
  return createHash("sha256").update(spki).digest("hex").slice(0, 16);
}

function publicOf(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key;
}

function withoutAbsent<Content extends object>(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Content;
}
