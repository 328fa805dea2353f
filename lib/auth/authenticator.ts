import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { Secret } from "otpauth";
import { renderSVG } from "uqr";
import { getDb, type Queryable } from "@/lib/db/client";
import { authenticators, recoveryCodes } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import type { LedgerAction } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import type { AuthenticatorAnswer, Enrolment, Officer, RecoveryCodes } from "./contract";
import { failingClosed } from "./failingClosed";
import { digestOfCode, seal } from "./sealedSecret";
import { passwordsOf, spendCode } from "./secondFactor";
import { countAttempt, forgiveAttempt } from "./throttle";
import { FREE_ATTEMPTS } from "./throttleRules";

const CODES = 10;
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Whether the officer has a second factor, how many recovery codes are left, and whether one makes sense at all. */
export async function describeAuthenticator({ id }: Officer): Promise<AuthenticatorAnswer> {
  const db = getDb();
  const [officer] = await db.select({ hash: officers.passwordHash }).from(officers).where(eq(officers.id, id));
  const [found] = await db.select().from(authenticators).where(eq(authenticators.officerId, id));
  const recoveryCodesLeft = await db.$count(recoveryCodes, eq(recoveryCodes.officerId, id));
  return { offered: Boolean(officer?.hash), enrolled: Boolean(found?.confirmedAt), recoveryCodesLeft };
}

/**
 * Begins to enrol an app: makes a secret, shown this once; it counts for nothing until a code of it has been given.
 * Throws DeskError NOT_POSSIBLE where there is one already or the account has no password.
 */
export async function beginEnrolment(officer: Officer): Promise<Enrolment> {
  const { offered, enrolled } = await describeAuthenticator(officer);
  if (enrolled || !offered) throw notPossible(enrolled ? "There is one already." : "This account has no password.");
  const secret = new Secret({ size: 20 }).base32;
  const values = { officerId: officer.id, secret: seal(secret, officer.id), confirmedAt: null, lastStep: 0 };
  await failingClosed(() =>
    getDb().insert(authenticators).values(values).onConflictDoUpdate({ target: authenticators.officerId, set: values }),
  );
  const uri = passwordsOf(secret, officer.email).toString();
  return { secret, qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 2 })).toString("base64")}` };
}

/** Ends enrolling with a code of the app, on record. Out: the recovery codes, told this once. Throws DeskError VALIDATION. */
export function confirmEnrolment(officer: Officer, code: string, now = new Date()): Promise<RecoveryCodes> {
  return withCode(officer, code, now, async (transaction, { confirmedAt }) => {
    if (confirmedAt) throw notPossible("There is one already.");
    await transaction.update(authenticators).set({ confirmedAt: now }).where(eq(authenticators.officerId, officer.id));
    const codes = Array.from({ length: CODES }, makeCode);
    await transaction.delete(recoveryCodes).where(eq(recoveryCodes.officerId, officer.id));
    await transaction
      .insert(recoveryCodes)
      .values(codes.map((each) => ({ officerId: officer.id, digest: digestOfCode(each, officer.id) })));
    await record(transaction, officer, "authenticator-enrolled", officer.id);
    return { recoveryCodes: codes.map((each) => `${each.slice(0, 5)}-${each.slice(5)}`) };
  });
}

/** Takes one's own second factor away, with a code of it, on record. Throws DeskError VALIDATION. */
export function removeAuthenticator(officer: Officer, code: string, now = new Date()): Promise<void> {
  return withCode(officer, code, now, async (transaction) => {
    await forget(transaction, officer.id);
    await record(transaction, officer, "authenticator-removed", officer.id);
  });
}

/** Takes somebody's second factor away: they lost it. In: the transaction and the lead who does; goes on record. */
export async function resetAuthenticator(transaction: Queryable, lead: Officer, officerId: string): Promise<void> {
  await forget(transaction, officerId);
  await record(transaction, lead, "authenticator-reset", officerId);
}

type Found = typeof authenticators.$inferSelect;

/** Uses a code up before anything is done; wrong ones are counted, as those at the door are. */
async function withCode<Result>(
  { id }: Officer,
  code: string,
  now: Date,
  work: (transaction: Queryable, found: Found) => Promise<Result>,
): Promise<Result> {
  const key = createHmac("sha256", getEnv().NEXTAUTH_SECRET).update(`authenticator\n${id}`).digest("hex");
  const limits = [{ key, free: FREE_ATTEMPTS, clearedBySuccess: true }];
  if (!(await failingClosed(() => countAttempt(limits, now)))) throw wrongCode("Wait a little and try again.");
  const result = await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const [found] = await transaction.select().from(authenticators).where(eq(authenticators.officerId, id));
      if (!found || !(await spendCode(transaction, found, code, now)))
        throw wrongCode("Use the one the app shows now.");
      return work(transaction, found);
    }),
  );
  await forgiveAttempt(limits, now);
  return result;
}

async function forget(db: Queryable, officerId: string): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.officerId, officerId));
  await db.delete(authenticators).where(eq(authenticators.officerId, officerId));
}

async function record(db: Queryable, { id, role }: Officer, action: LedgerAction, officerId: string): Promise<void> {
  const [of] = await db.select({ name: officers.canonicalName }).from(officers).where(eq(officers.id, officerId));
  const detail = { officerId, officer: of?.name };
  await appendLedger(db, { actor: { id, role }, action, outcome: "DONE", detail });
}

const makeCode = () => Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

function wrongCode(next: string): DeskError {
  const message = `is not right, or has been used already. ${next}`;
  return new DeskError("VALIDATION", { detail: `code: ${message}`, fields: { code: message }, sent: "no" });
}

function notPossible(detail: string): DeskError {
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
