import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { getEnv } from "@/lib/env";

const derived = (purpose: string) => Buffer.from(hkdfSync("sha256", getEnv().NEXTAUTH_SECRET, "", purpose, 32));

/** Encrypts a text for storage, bound to whose it is (AES-256-GCM, the key derived from NEXTAUTH_SECRET). */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derived("authenticator secrets"), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** What `seal` encrypted, or undefined for what is not ours: another key, another owner, a changed text. */
export function open(sealed: string, owner: string): string | undefined {
  try {
    const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
    if (!nonce || !tag || !text || tag.length !== 16) return undefined;
    const decipher = createDecipheriv("aes-256-gcm", derived("authenticator secrets"), nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** The digest under which a recovery code of somebody is kept. */
export function digestOfCode(code: string, owner: string): string {
  return createHmac("sha256", derived("recovery codes")).update(`${owner}\n${code}`).digest("hex");
}
