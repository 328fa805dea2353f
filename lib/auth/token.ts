import "server-only";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { getEnv } from "@/lib/env";

/** All that the cookie carries: which row to look at. Whoever it belongs to and what they may do is the database's. */
const claims = z.strictObject({ sid: z.uuid(), iat: z.number(), exp: z.number(), jti: z.string() });

const CLOCK_TOLERANCE_S = 60;
const LONGEST = 4096;

/**
 * Reads a session cookie. In: its value. Out: the id of the session row, or undefined for everything that is not a
 * token of ours, valid now. Never throws: a forged cookie is a person who is not signed in, not a failure.
 */
export async function readToken(value: string | undefined, now = new Date()): Promise<string | undefined> {
  if (!value || value.length > LONGEST) return undefined;
  const payload = await decode({ token: value, secret: getEnv().NEXTAUTH_SECRET }).catch(() => undefined);
  const parsed = claims.safeParse(payload);
  if (!parsed.success || parsed.data.iat > now.getTime() / 1000 + CLOCK_TOLERANCE_S) return undefined;
  return parsed.data.sid;
}
