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
import type { Officer } from "@/lib/domain/officer";
import type { AuthenticatorAnswer, Enrolment, RecoveryCodes } from "./contract";
import { failingClosed } from "@/lib/db/failingClosed";
import { passwordMatches } from "./password";
import { digestOfCode, encryptSecret } from "./encryptedSecret";
import { passwordsOf, spendCode } from "./secondFactor";
import { countAttempt, forgiveAttempt } from "./throttle";
import { FREE_ATTEMPTS } from "./throttleRules";

/** What a change of the second factor is asked for with. */
interface Proof {
  password: string;
  code: string;
}

const CODES = 10;
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Whether the officer has a second factor, how many recovery codes are left, and whether the account can have one. */
export async function describeAuthenticator({ id }: Officer): Promise<AuthenticatorAnswer> {
  const db = getDb();
  const [officer] = await db.select({ hash: officers.passwordHash }).from(officers).where(eq(officers.id, id));
  const [found] = await db.select().from(authenticators).where(eq(authenticators.officerId, id));
  const recoveryCodesLeft = await db.$count(recoveryCodes, eq(recoveryCodes.officerId, id));
  return { offered: Boolean(officer?.hash), enrolled: Boolean(found?.confirmedAt), recoveryCodesLeft };
}

/**
 * Begins to enrol an app, once the password is given: makes a secret, shown only this once; it has no effect until a
 * code of it has been given. Throws DeskError VALIDATION for a wrong password, NOT_POSSIBLE where there is one already
 * or the account has no password.
 */
export async function beginEnrolment(officer: Officer, password: string, now = new Date()): Promise<Enrolment> {
  await counted(officer, "password", now, () => requirePassword(officer, password));
  const secret = new Secret({ size: 20 }).base32;
  const values = { officerId: officer.id, secret: encryptSecret(secret, officer.id), confirmedAt: null, lastStep: 0 };
  await oneAtATime(officer.id, async (transaction, found) => {
    if (found?.confirmedAt) throw notPossible("It is already on.");
    await transaction
      .insert(authenticators)
      .values(values)
      .onConflictDoUpdate({ target: authenticators.officerId, set: values });
  });
  const uri = passwordsOf(secret, officer.email).toString();
  return { secret, qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri, { border: 2 })).toString("base64")}` };
}

/**
 * Completes the enrolment with a code of the app, on record. Out: the recovery codes, shown only this once. Throws
 * DeskError VALIDATION.
 */
export function confirmEnrolment(officer: Officer, code: string, now = new Date()): Promise<RecoveryCodes> {
  return withCode(officer, code, now, async (transaction, { confirmedAt }) => {
    if (confirmedAt) throw notPossible("It is already on.");
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

/**
 * Removes the officer's own second factor, given the password and a code of it; on record. Throws DeskError VALIDATION.
 */
export async function removeAuthenticator(
  officer: Officer,
  { password, code }: Proof,
  now = new Date(),
): Promise<void> {
  await counted(officer, "password", now, () => requirePassword(officer, password));
  await withCode(officer, code, now, async (transaction) => {
    await forget(transaction, officer.id);
    await record(transaction, officer, "authenticator-removed", officer.id);
  });
}

/** Removes the second factor of an officer who lost it. In: the transaction and the lead who does it; on record. */
export async function resetAuthenticator(transaction: Queryable, lead: Officer, officerId: string): Promise<void> {
  await lockOfficer(transaction, officerId);
  await forget(transaction, officerId);
  await record(transaction, lead, "authenticator-reset", officerId);
}

type Found = typeof authenticators.$inferSelect;

/** Uses a code up before anything is done; wrong ones are counted, as at sign-in. */
function withCode<Result>(
  officer: Officer,
  code: string,
  now: Date,
  work: (transaction: Queryable, found: Found) => Promise<Result>,
): Promise<Result> {
  return counted(officer, "code", now, () =>
    oneAtATime(officer.id, async (transaction, found) => {
      if (!found || !(await spendCode(transaction, found, code, now)))
        throw wrong("code", "Enter the code the app shows now.");
      return work(transaction, found);
    }),
  );
}

/** Counts an attempt in this session, and takes the count back when it was right. */
async function counted<Result>(
  { id }: Officer,
  what: keyof Proof,
  now: Date,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const key = createHmac("sha256", getEnv().NEXTAUTH_SECRET).update(`authenticator\n${id}`).digest("hex");
  const limits = [{ key, free: FREE_ATTEMPTS, clearedBySuccess: true }];
  if (!(await failingClosed(() => countAttempt(limits, now)))) throw refused(what, TOO_MANY);
  const result = await attempt();
  await forgiveAttempt(limits, now);
  return result;
}

/**
 * An open session alone is not enough to change how its officer signs in. Throws DeskError VALIDATION, NOT_POSSIBLE.
 */
async function requirePassword({ id }: Officer, password: string): Promise<void> {
  const [officer] = await failingClosed(() =>
    getDb().select({ hash: officers.passwordHash }).from(officers).where(eq(officers.id, id)),
  );
  if (!officer?.hash) throw notPossible("This account has no password.");
  if (!(await passwordMatches(officer.hash, password))) throw wrong("password", "Enter the one you sign in with.");
}

/** Transactions of one officer run one after another, so that the second sees what the first has done. */
function oneAtATime<Result>(
  officerId: string,
  work: (transaction: Queryable, found: Found | undefined) => Promise<Result>,
): Promise<Result> {
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      await lockOfficer(transaction, officerId);
      const [found] = await transaction.select().from(authenticators).where(eq(authenticators.officerId, officerId));
      return work(transaction, found);
    }),
  );
}

async function lockOfficer(transaction: Queryable, officerId: string): Promise<void> {
  const own = transaction.select({ id: officers.id }).from(officers).where(eq(officers.id, officerId));
  await own.for("no key update");
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

const TOO_MANY = "there were too many attempts. Wait a moment and try again.";

function wrong(what: keyof Proof, next: string): DeskError {
  const message =
    what === "code" ? `this code is wrong, or has already been used. ${next}` : `this is not your password. ${next}`;
  return refused(what, message);
}

function refused(what: keyof Proof, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${what}: ${message}`, fields: { [what]: message }, sent: "no" });
}

function notPossible(detail: string): DeskError {
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
