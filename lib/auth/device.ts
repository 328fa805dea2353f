import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/*
 * A browser in which an officer has signed in keeps a cookie that proves it. Attempts from there are counted apart, so
 * that a stranger who guesses at the account cannot lock the officer out (OWASP, "device cookies").
 */

/** How long a browser is remembered, in seconds. */
export const DEVICE_MAX_AGE_S = 180 * 24 * 3600;

/** A new device cookie's value. In: the secret, the e-mail as stored. */
export function newDevice(secret: string, email: string): string {
  const id = randomUUID();
  return `${id}.${sign(secret, id, email)}`;
}

/** The id of a browser in which this officer has signed in, or undefined for every other or forged cookie. */
export function knownDevice(secret: string, email: string, cookie: string | undefined): string | undefined {
  const [id = "", signature = ""] = (cookie ?? "").split(".");
  const expected = Buffer.from(sign(secret, id, email));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}

function sign(secret: string, id: string, email: string): string {
  return createHmac("sha256", secret).update(`device\n${id}\n${email}`).digest("hex");
}
