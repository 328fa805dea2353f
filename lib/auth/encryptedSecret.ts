import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { getEnv } from "@/lib/env";
import { acceptedSecrets } from "./secrets";

const derived = (secret: string, purpose: string) => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
const OF_SECRETS = "authenticator secrets";

/** Encrypts a text for storage, bound to its owner (AES-256-GCM, the key derived from NEXTAUTH_SECRET). */
export function encryptSecret(text: string, owner: string): string {
  const nonce = randomBytes(12);
  const key = derived(getEnv().NEXTAUTH_SECRET, OF_SECRETS);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/**
 * What `encryptSecret` encrypted, also under the secret before the present one; undefined for what is not ours: another
 * key, another owner, a changed text.
 */
export function decryptSecret(sealed: string, owner: string): string | undefined {
  for (const secret of acceptedSecrets()) {
    const text = decryptUnder(secret, sealed, owner);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Was it encrypted under a secret that is being replaced? Then it is to be encrypted anew. */
export function isUnderPrevious(sealed: string, owner: string): boolean {
  return (
    decryptUnder(getEnv().NEXTAUTH_SECRET, sealed, owner) === undefined && decryptSecret(sealed, owner) !== undefined
  );
}

function decryptUnder(secret: string, sealed: string, owner: string): string | undefined {
  try {
    const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
    if (!nonce || !tag || !text || tag.length !== 16) return undefined;
    const decipher = createDecipheriv("aes-256-gcm", derived(secret, OF_SECRETS), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** The digests under which a recovery code of somebody may be kept, the one of the present secret first. */
export function digestsOfCode(code: string, owner: string): string[] {
  const digest = (secret: string) =>
    createHmac("sha256", derived(secret, "recovery codes")).update(`${owner}\n${code}`).digest("hex");
  return acceptedSecrets().map(digest);
}

/** The digest under which a new recovery code is kept. */
export const digestOfCode = (code: string, owner: string): string => digestsOfCode(code, owner)[0] as string;
