import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { acceptedSecrets } from "./secrets";

/** All that the cookie carries: the id of the session's row. Its officer and their rights come from the database. */
const claims = z.strictObject({ sid: z.uuid(), iat: z.number(), exp: z.number(), jti: z.string() });
type Claims = z.infer<typeof claims>;

const CLOCK_TOLERANCE_S = 60;
const LONGEST = 4096;

/**
 * Reads a session cookie. In: its value. Out: the id of the session row, or undefined for everything that is not a
 * token of ours, valid now. Never throws: a forged cookie is a person who is not signed in, not a failure.
 */
export async function readToken(value: string | undefined, now = new Date()): Promise<string | undefined> {
  if (!value || value.length > LONGEST) return undefined;
  const read = opened.get(value) ?? (await open(value));
  const seconds = now.getTime() / 1000;
  if (!read || read.iat > seconds + CLOCK_TOLERANCE_S || read.exp < seconds) return undefined;
  return read.sid;
}

// Decrypting a token derives its key each time, which is a tenth of the cost of reading a case. The content of a token
// never changes; whether its session still counts is asked of the database at every request.
const opened = new Map<string, Claims>();
const MOST_OPENED = 1_000;

async function claimsOf(token: string): Promise<Claims | undefined> {
  for (const secret of acceptedSecrets()) {
    const { data } = claims.safeParse(await decode({ token, secret }).catch(() => undefined));
    if (data) return data;
  }
  return undefined;
}

async function open(token: string): Promise<Claims | undefined> {
  const data = await claimsOf(token);
  if (!data) return undefined;
  if (opened.size >= MOST_OPENED) opened.clear();
  opened.set(token, data);
  return data;
}
