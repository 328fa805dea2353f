import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lt } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { failingClosed } from "@/lib/auth/failingClosed";
import { hashPassword } from "@/lib/auth/password";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { getDb, type Queryable } from "@/lib/db/client";
import { invitations } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { faultOfPassword } from "@/lib/officers/rules";
import { endSessions, requireOfficer, requireRights } from "./service";

const VALID_MS = 72 * 3_600_000;

/** What a lead hands to the person: the link's token, which is kept nowhere, and until when it works. */
export interface Invitation {
  token: string;
  until: string;
}

const digestOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Adds an officer with a local account and makes the link with which they set a password, on record.
 * Throws DeskError VALIDATION when e-mail or name are taken, NOT_POSSIBLE where local accounts are switched off.
 */
export async function inviteOfficer(lead: Officer, given: NewOfficer): Promise<Invitation> {
  requireLocalAccounts();
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const id = await registerOfficer(transaction, given, undefined);
      const actor = { id: lead.id, role: lead.role };
      const detail = { officer: given.name, officerId: id, email: given.email, role: given.role };
      await appendLedger(transaction, { actor, action: "officer-created", outcome: "DONE", detail });
      return makeLink(transaction, lead, id);
    }),
  );
}

/**
 * Makes a new link for an officer; earlier ones no longer work, the present password does until the link is used.
 * Throws DeskError NOT_FOUND, FORBIDDEN, NOT_POSSIBLE.
 */
export async function inviteAgain(lead: Officer, id: string): Promise<Invitation> {
  requireLocalAccounts();
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const target = await requireOfficer(transaction, id);
      await requireRights(transaction, lead, target);
      const actor = { id: lead.id, role: lead.role };
      const detail = { officer: target.canonicalName, officerId: id };
      await appendLedger(transaction, { actor, action: "officer-invited", outcome: "DONE", detail });
      return makeLink(transaction, lead, id);
    }),
  );
}

function requireLocalAccounts(): void {
  if (getEnv().LOCAL_ACCOUNTS === "on") return;
  const detail = "Local accounts are switched off at this desk. People sign in through the organisation.";
  throw new DeskError("NOT_POSSIBLE", { detail, rule: "local-accounts-off", sent: "no" });
}

async function makeLink(db: Queryable, lead: Officer, officerId: string): Promise<Invitation> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + VALID_MS);
  await db.delete(invitations).where(eq(invitations.officerId, officerId));
  await db.delete(invitations).where(lt(invitations.expiresAt, new Date()));
  await db.insert(invitations).values({ digest: digestOf(token), officerId, createdBy: lead.id, expiresAt });
  return { token, until: expiresAt.toISOString() };
}

/**
 * Sets the password with a link, which then no longer works, and ends whatever sessions there were; on record.
 * Throws DeskError NOT_FOUND for every link that is not valid now, VALIDATION for a password that is not good enough.
 */
export async function acceptInvitation(token: string, password: string, now = new Date()): Promise<void> {
  requireLocalAccounts();
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const valid = and(eq(invitations.digest, digestOf(token)), gt(invitations.expiresAt, now));
      const [link] = await transaction.select().from(invitations).where(valid).for("update");
      const officer = link && (await requireOfficer(transaction, link.officerId));
      if (!officer || officer.disabled) throw notValid();
      requireGoodPassword(password, { email: officer.email, name: officer.canonicalName });
      const passwordHash = await hashPassword(password);
      await transaction.update(officers).set({ passwordHash }).where(eq(officers.id, officer.id));
      await transaction.delete(invitations).where(eq(invitations.officerId, officer.id));
      await endSessions(transaction, officer.id);
      const actor = { id: officer.id, role: officer.role ?? undefined };
      await appendLedger(transaction, {
        actor,
        action: "officer-password-set",
        outcome: "DONE",
        detail: { by: "link" },
      });
    }),
  );
}

function notValid(): DeskError {
  const detail =
    "This link has been used, replaced by a newer one, or is older than 72 hours. Ask a team lead for a new one.";
  return new DeskError("NOT_FOUND", { detail, sent: "no" });
}

function requireGoodPassword(password: string, officer: { email: string; name: string }): void {
  const fault = password === DEMO_PASSWORD ? "is the public one of the demo" : faultOfPassword(password, officer);
  if (fault)
    throw new DeskError("VALIDATION", { detail: `The password ${fault}.`, fields: { password: fault }, sent: "no" });
}
