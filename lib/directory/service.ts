import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { resetAuthenticator } from "@/lib/auth/authenticator";
import { can, type AccountRelation } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { identityProvider } from "@/lib/auth/oidcProvider";
import { getDb, type Queryable } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { LedgerAction } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import { noteHand } from "@/lib/auth/hands";
import type { OfficerChange, Scope } from "./contract";
import { type Change, leavesLead, standingTo } from "./rules";

export type OfficerRow = typeof officers.$inferSelect;

/** One at a time: two leads who demote each other at the same moment must not leave the desk without one. */
const RIGHTS_LOCK = sql`select pg_advisory_xact_lock(hashtextextended('officers-rights', 0))`;

/** What a change writes into the officer's row, and how the ledger tells of it. */
interface Planned extends Change {
  action: LedgerAction;
  set: Partial<OfficerRow>;
  detail: Record<string, unknown>;
}

/**
 * Changes one thing about an officer, on record. In: the lead, the officer, the change. It takes effect on the
 * officer's next request; disabling the account or removing its password ends its sessions. Throws DeskError FORBIDDEN
 * (the lead's own account, or beyond the lead's limits), NOT_POSSIBLE (the last lead), NOT_FOUND, VALIDATION,
 * DATABASE_UNAVAILABLE.
 */
export async function changeOfficer(lead: Officer, id: string, change: OfficerChange): Promise<void> {
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const asking = await requireKeeper(transaction, lead);
      const target = await officerById(transaction, id);
      const planned = await planOf(transaction, target, change);
      requireRights(lead, standingTo(asking, target, planned));
      if (!planned) return;
      await requireLead(transaction, target, planned.set);
      await transaction.update(officers).set(planned.set).where(eq(officers.id, id));
      if (planned.set.passwordHash === null) await noteHand(transaction, id, lead.id, "single-sign-on");
      if (planned.set.disabled || planned.set.passwordHash === null) await endSessions(transaction, id);
      const actor = { id: lead.id, role: lead.role };
      const detail = { officer: target.canonicalName, officerId: id, ...planned.detail };
      await appendLedger(transaction, { actor, action: planned.action, outcome: "DONE", detail });
    }),
  );
}

/** The officer of an id. Throws DeskError NOT_FOUND. */
export async function officerById(db: Queryable, id: string): Promise<OfficerRow> {
  const [row] = await db.select().from(officers).where(eq(officers.id, id));
  if (!row) throw new DeskError("NOT_FOUND", { detail: "Officer not found.", sent: "no" });
  return row;
}

/**
 * The row of the lead who asks, who must still be one, locked for the rest of the transaction: changes of the directory
 * run one after another. Throws DeskError FORBIDDEN.
 */
export async function requireKeeper(db: Queryable, lead: Officer): Promise<OfficerRow> {
  await db.execute(RIGHTS_LOCK);
  const [asking] = await db.select().from(officers).where(eq(officers.id, lead.id));
  if (asking?.role === "lead" && !asking.disabled) return asking;
  throw new DeskError("FORBIDDEN", {
    detail: "Only team leads manage officers.",
    rule: "leads-keep-officers",
    sent: "no",
  });
}

/**
 * Throws DeskError FORBIDDEN where the table of rules forbids the change, given how the account relates to the lead.
 */
export function requireRights(lead: Officer, account: AccountRelation): void {
  const permission = can(lead, "keep-officers", { account });
  if (!permission.allowed)
    throw new DeskError("FORBIDDEN", { detail: permission.reason, rule: permission.rule, sent: "no" });
}

async function requireLead(db: Queryable, target: OfficerRow, set: Partial<OfficerRow>): Promise<void> {
  const leads = await db
    .select({ id: officers.id })
    .from(officers)
    .where(and(eq(officers.role, "lead"), eq(officers.disabled, false)));
  const after = { ...target, ...set };
  if (leavesLead(leads, target.id, { isLead: after.role === "lead", disabled: after.disabled })) return;
  const detail = "This is the last active team lead. Make someone else a team lead first.";
  throw new DeskError("NOT_POSSIBLE", { detail, rule: "a-lead-remains", sent: "no" });
}

/** What a change comes to; undefined where it is so already. */
async function planOf(db: Queryable, target: OfficerRow, change: OfficerChange): Promise<Planned | undefined> {
  if ("role" in change) return planRole(target, change.role);
  if ("disabled" in change) return planDisabled(target, change.disabled);
  if ("scope" in change) return planScope(target, change.scope);
  if ("password" in change) return planPassword(target);
  return planPerson(db, target, change.samePersonAs);
}

function planRole(target: OfficerRow, role: NonNullable<OfficerRow["role"]>): Planned | undefined {
  if (target.role === role) return undefined;
  return { action: "officer-role-set", set: { role }, detail: { from: target.role, to: role } };
}

function planDisabled(target: OfficerRow, disabled: boolean): Planned | undefined {
  if (target.disabled === disabled) return undefined;
  return { action: disabled ? "officer-disabled" : "officer-enabled", set: { disabled }, detail: {} };
}

function planScope({ services, childAccounts, childAccount: present }: OfficerRow, given: Scope): Planned {
  const remains = present !== null && given.childAccounts?.includes(present);
  const childAccount = remains ? present : (given.childAccounts?.[0] ?? null);
  return {
    action: "officer-scope-set",
    set: { ...given, childAccount },
    detail: { from: { services, childAccounts }, to: given },
  };
}

/** Without a password an account waits for the organisation's sign-on, which links it by its e-mail. */
function planPassword({ passwordHash }: OfficerRow): Planned | undefined {
  if (passwordHash === null) return undefined;
  if (!identityProvider())
    throw new DeskError("NOT_POSSIBLE", {
      detail: "Single sign-on is not set up, so the password is the only way to sign in.",
      sent: "no",
    });
  return { action: "officer-password-removed", set: { passwordHash: null }, opensWayIn: true, detail: {} };
}

/** Another account of the same person: both get one key, and the account leaves the person it was linked to before. */
async function planPerson(db: Queryable, target: OfficerRow, otherId: string | null): Promise<Planned | undefined> {
  const action = "officer-person-set";
  if (otherId === null) {
    const detail = { samePersonAs: null };
    return target.personKey === null ? undefined : { action, set: { personKey: null }, person: null, detail };
  }
  if (otherId === target.id)
    throw new DeskError("VALIDATION", { fields: { samePersonAs: "is this account" }, sent: "no" });
  const other = await officerById(db, otherId);
  const personKey = other.personKey ?? randomUUID();
  if (!other.personKey) await db.update(officers).set({ personKey }).where(eq(officers.id, other.id));
  return { action, set: { personKey }, person: other, detail: { samePersonAs: other.canonicalName } };
}

/**
 * Removes the second factor of an officer who has lost it, on record, and signs them out everywhere. Throws DeskError
 * FORBIDDEN for the lead's own account or beyond the lead's limits, NOT_FOUND, DATABASE_UNAVAILABLE.
 */
export async function resetSecondFactor(lead: Officer, id: string): Promise<void> {
  await failingClosed(() =>
    getDb().transaction(async (transaction) => {
      const asking = await requireKeeper(transaction, lead);
      const target = await officerById(transaction, id);
      requireRights(lead, standingTo(asking, target, { opensWayIn: true }));
      await resetAuthenticator(transaction, lead, id);
      await noteHand(transaction, id, lead.id, "second-factor");
      await endSessions(transaction, id);
    }),
  );
}

/** Signs an officer out everywhere. */
export async function endSessions(db: Queryable, officerId: string): Promise<void> {
  const live = and(eq(sessions.officerId, officerId), isNull(sessions.endedAt));
  await db.update(sessions).set({ endedAt: new Date() }).where(live);
}
