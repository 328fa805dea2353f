import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { hashPassword } from "@/lib/auth/password";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { getDb, type Queryable } from "@/lib/db/client";
import { identities, invitations } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { noteHand } from "@/lib/auth/hands";
import { makeOfficer } from "@/lib/officers/makeOfficer";
import { faultOfPassword } from "@/lib/domain/names";
import { can } from "@/lib/permissions/can";
import { standingTo } from "./rules";
import type { Invitee } from "./contract";
import { endSessions, requireKeeper, officerById, requireRights, type OfficerRow } from "./service";

const VALID_MS = 72 * 3_600_000;

/** What a lead hands to the person: the link's token, which is kept nowhere, and until when it works. */
export interface Invitation {
  token: string;
  until: string;
}

const digestOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Adds an officer with a local account and makes the link with which they set a password, on record. The new officer
 * gets the lead's own limits. Throws DeskError VALIDATION when e-mail or name are taken, NOT_POSSIBLE where local
 * accounts are switched off.
 */
export async function inviteOfficer(lead: Officer, given: NewOfficer): Promise<Invitation> {
  requireLocalAccounts();
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const { services, childAccounts } = await requireKeeper(transaction, lead);
      const id = await makeOfficer(transaction, given, undefined, { services, childAccounts });
      const actor = { id: lead.id, role: lead.role };
      const { name: officer, email, role } = given;
      const detail = { officer, officerId: id, email, role, scope: { services, childAccounts } };
      await noteHand(transaction, id, lead.id, "created");
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
      const asking = await requireKeeper(transaction, lead);
      const target = await officerById(transaction, id);
      requireRights(lead, standingTo(asking, target, { opensWayIn: true }));
      await requireNoIdentity(transaction, id);
      const actor = { id: lead.id, role: lead.role };
      const detail = { officer: target.canonicalName, officerId: id };
      await appendLedger(transaction, { actor, action: "officer-invited", outcome: "DONE", detail });
      return makeLink(transaction, lead, id);
    }),
  );
}

/** No account has two ways in. Throws DeskError NOT_POSSIBLE. */
async function requireNoIdentity(db: Queryable, officerId: string): Promise<void> {
  const linked = await db
    .select({ id: identities.officerId })
    .from(identities)
    .where(eq(identities.officerId, officerId));
  if (linked.length === 0) return;
  const detail = "This account uses single sign-on, so it cannot have a password.";
  throw new DeskError("NOT_POSSIBLE", { detail, rule: "one-way-in", sent: "no" });
}

function requireLocalAccounts(): void {
  if (getEnv().LOCAL_ACCOUNTS === "on") return;
  const detail = "Password accounts are switched off. People sign in through the organisation.";
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
 * Whose account a link is for. Anybody who holds the link may set that account's password. Throws DeskError NOT_FOUND
 * as `acceptInvitation`.
 */
export async function lookAtInvitation(token: string, now = new Date()): Promise<Invitee> {
  requireLocalAccounts();
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const { officer, link } = await requireValid(transaction, token, now);
      return { name: officer.canonicalName, email: officer.email, until: link.expiresAt.toISOString() };
    }),
  );
}

/** The link of a token and its officer, held for the transaction. Throws DeskError NOT_FOUND for every link that is not valid now. */
async function requireValid(db: Queryable, token: string, now: Date) {
  const [link] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.digest, digestOf(token)))
    .for("update");
  if (link && link.expiresAt <= now) throw notValid("This link is older than 72 hours.");
  const officer = link && (await officerById(db, link.officerId));
  if (!officer || officer.disabled || !(await mayStillInvite(db, link.createdBy, officer))) throw notValid(GONE);
  return { officer, link };
}

/**
 * Sets the password with a link, which then no longer works, and ends whatever sessions there were; on record.
 * Throws DeskError NOT_FOUND for every link that is not valid now, VALIDATION for a password that is not good enough.
 */
export async function acceptInvitation(token: string, password: string, now = new Date()): Promise<void> {
  requireLocalAccounts();
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const { officer, link } = await requireValid(transaction, token, now);
      requireGoodPassword(password, { email: officer.email, name: officer.canonicalName });
      const passwordHash = await hashPassword(password);
      await transaction.update(officers).set({ passwordHash }).where(eq(officers.id, officer.id));
      await noteHand(transaction, officer.id, link.createdBy, "link");
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

/** A link opens no more than its maker could open today. */
async function mayStillInvite(db: Queryable, makerId: string, officer: OfficerRow): Promise<boolean> {
  const maker = await officerById(db, makerId);
  if (maker.role !== "lead" || maker.disabled) return false;
  const { id, email, canonicalName: name, role } = maker;
  const account = standingTo(maker, officer, { opensWayIn: true });
  return can({ id, email, name, role }, "keep-officers", { account }).allowed;
}

const GONE =
  "This link has been used or replaced by a newer one, or the account or the rights of who made it have changed since. If you have set a password with it, sign in.";

function notValid(why: string): DeskError {
  return new DeskError("NOT_FOUND", { detail: `${why} Ask a team lead for a new one.`, sent: "no" });
}

function requireGoodPassword(password: string, officer: { email: string; name: string }): void {
  const fault = password === DEMO_PASSWORD ? "is publicly known from the demo" : faultOfPassword(password, officer);
  if (fault)
    throw new DeskError("VALIDATION", { detail: `The password ${fault}.`, fields: { password: fault }, sent: "no" });
}
