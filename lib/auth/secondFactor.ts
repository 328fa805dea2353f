import "server-only";
import { and, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { getDb, type Queryable } from "@/lib/db/client";
import { authenticators, recoveryCodes } from "@/lib/db/directorySchema";
import { codeFrom } from "./authenticatorRules";
import { decryptSecret, digestsOfCode } from "./encryptedSecret";

const PERIOD_S = 30;

/** The app's clock and ours may differ by one step to either side. */
const WINDOW = 1;

/** The one-time passwords of a secret (RFC 6238, as every app has them). In: the secret in base 32, and its owner. */
export function passwordsOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Countersign", label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 });
}

/** The time step of a code, or undefined where it is not valid now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const delta = passwordsOf(secret, "x").validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}

export type SecondFactor = "none-needed" | "proved" | "missing" | "wrong";

/**
 * Checks the second factor of an officer whose password was right. In: the officer, what was typed. Every code counts
 * once. A secret that can no longer be decrypted accepts nothing. Throws the driver's error.
 */
export async function checkSecondFactor(
  officerId: string,
  typed: string | undefined,
  now: Date,
): Promise<SecondFactor> {
  const confirmed = and(eq(authenticators.officerId, officerId), isNotNull(authenticators.confirmedAt));
  const [authenticator] = await getDb().select().from(authenticators).where(confirmed);
  if (!authenticator) return "none-needed";
  if (!typed) return "missing";
  return (await spendCode(getDb(), authenticator, typed, now)) ? "proved" : "wrong";
}

type Authenticator = typeof authenticators.$inferSelect;

/** Uses a code up, of the app or for recovery. Out: whether it was right and had not been used. */
export async function spendCode(db: Queryable, of: Authenticator, typed: string, now: Date): Promise<boolean> {
  const given = codeFrom(typed);
  if (!given) return false;
  if (given.kind === "recovery") return spendRecoveryCode(db, of.officerId, given.code);
  const secret = decryptSecret(of.secret, of.officerId);
  const step = secret && stepOf(secret, given.code, now);
  if (!step) return false;
  // One statement decides: the same code in two browsers at the same moment signs in one of them.
  const same = and(eq(authenticators.officerId, of.officerId), eq(authenticators.secret, of.secret));
  const unused = and(same, lt(authenticators.lastStep, step));
  return (await db.update(authenticators).set({ lastStep: step }).where(unused).returning()).length > 0;
}

async function spendRecoveryCode(db: Queryable, officerId: string, code: string): Promise<boolean> {
  const kept = inArray(recoveryCodes.digest, digestsOfCode(code, officerId));
  const own = and(eq(recoveryCodes.officerId, officerId), kept);
  return (await db.delete(recoveryCodes).where(own).returning()).length > 0;
}
