import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";

/*
 * A checkpoint says, outside the database, how far the ledger had come: a cut tail, a rewritten chain or an old copy
 * of the database contradicts it.
 */

/** The head of the ledger at a time, signed with Ed25519 (base64url). `at` is ISO 8601 UTC. */
export const checkpoint = z.strictObject({
  sequence: z.number().int().min(0),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** The signing key from its setting: the base64 of an Ed25519 private key in PKCS #8 DER. Throws when it is none. */
export function readSigningKey(setting: string): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(setting, "base64"), format: "der", type: "pkcs8" });
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("The signing key is no Ed25519 key");
  return key;
}

/** Signs the head of the ledger. In: the key, the head, the time. Out: the checkpoint. */
export function signCheckpoint(key: KeyObject, head: { sequence: number; hash: string }, at: string): Checkpoint {
  const content = { sequence: head.sequence, hash: head.hash, at };
  return { ...content, signature: sign(null, bytesOf(content), key).toString("base64url") };
}

/** Was this checkpoint signed by that key, private or public, and not changed since? */
export function isAuthentic(key: KeyObject, { signature, ...content }: Checkpoint): boolean {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return verify(null, bytesOf(content), publicKey, Buffer.from(signature, "base64url"));
}

function bytesOf(content: Omit<Checkpoint, "signature">): Buffer {
  return Buffer.from(canonicalize(content) ?? "");
}
