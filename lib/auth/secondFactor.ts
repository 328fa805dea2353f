import "server-only";
import { and, eq, isNotNull, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { getDb, type Queryable } from "@/lib/db/client";
import { authenticators, recoveryCodes } from "@/lib/db/directorySchema";
import { codeFrom } from "./authenticatorRules";
import { digestOfCode, open } from "./sealedSecret";

const PERIOD_S = 30;

/** The app's clock and ours may differ by one step to either side. */
const WINDOW = 1;

/** The one-time passwords of a secret (RFC 6238, as every app has them). In: the secret in base 32, whose it is. */
export function passwordsOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Countersign", label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 });
}

/** The step a code is of, or undefined where it is of none at this time. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const delta = passwordsOf(secret, "x").validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}

export type SecondFactor = "none-needed" | "proved" | "missing" | "wrong";

/**
 * Judges the second factor of somebody whose password was right. In: whose, what was typed. A code of the app counts once,
 * a recovery code too. A secret that cannot be decrypted any more opens nothing. Throws the driver's error.
 */
export async function judgeSecondFactor(
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
  const secret = open(of.secret, of.officerId);
  const step = secret && stepOf(secret, given.code, now);
  if (!step) return false;
  // One statement decides: the same code in two browsers at the same moment opens one of them.
  const unused = and(eq(authenticators.officerId, of.officerId), lt(authenticators.lastStep, step));
  return (await db.update(authenticators).set({ lastStep: step }).where(unused).returning()).length > 0;
}

async function spendRecoveryCode(db: Queryable, officerId: string, code: string): Promise<boolean> {
  const digest = digestOfCode(code, officerId);
  const own = and(eq(recoveryCodes.officerId, officerId), eq(recoveryCodes.digest, digest));
  return (await db.delete(recoveryCodes).where(own).returning()).length > 0;
}
