import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { getDb, type Queryable } from "@/lib/db/client";
import { accountHands, identities } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { appendLedger } from "@/lib/ledger/record";
import { foldName } from "@/lib/foldName";
import { giveAddressUp, holdsUnvouched, standInAddress } from "./addressHolder";
import { noteHand } from "./hands";
import type { SignedIn } from "./credentials";
import { type Claims, emailFrom, isFromTheFuture, namesFrom, parseRoleMap, roleFrom } from "./oidcRules";
import type { Role } from "@/lib/domain/roles";

type Row = typeof officers.$inferSelect;
type Identity = typeof identities.$inferSelect;

/** Why a single sign-on is refused: for the log and the ledger. */
export type SsoRefusal = "another-issuer" | "from-the-future" | "no-email" | "email-taken" | "disabled";

export type Admission = { officer: SignedIn } | { refusal: SsoRefusal; officerId?: string };

/**
 * Finds or makes the officer whom the verified claims name. People are known by issuer and subject alone. On the first
 * sign-on an account that a lead made under this e-mail is linked, if it has no password and the provider has verified
 * the e-mail; where no account holds the e-mail, or only an unverified one, an officer is made, without rights unless
 * the claim gives a role. All of it on record. Throws the driver's error.
 */
export async function admit(claims: Claims, issuer: string): Promise<Admission> {
  const subject = claims.sub;
  if (String(claims.iss).replace(/\/$/, "") !== issuer || typeof subject !== "string" || subject === "")
    return { refusal: "another-issuer" };
  if (isFromTheFuture(claims)) return { refusal: "from-the-future" };
  return getDb().transaction(async (transaction) => {
    // Two first sign-ins of one person at the same moment make one officer.
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`oidc ${issuer} ${subject}`}, 0))`);
    const known = await findLinked(transaction, issuer, subject);
    const met = known ?? (await meet(transaction, claims, { issuer, subject }));
    if ("refusal" in met) return met;
    if (met.officer.disabled) return { refusal: "disabled", officerId: met.officer.id };
    await keepVouched(transaction, met, claims);
    const role = await takeRole(transaction, met, claims);
    const { id, email } = met.officer;
    return { officer: { id, email, role: role ?? undefined, issuer } };
  });
}

/** An officer with what ties them to the provider. */
interface Met {
  officer: Row;
  identity: Identity;
}

type Name = Pick<Identity, "issuer" | "subject">;
type Told = NonNullable<ReturnType<typeof emailFrom>>;

async function findLinked(db: Queryable, issuer: string, subject: string): Promise<Met | undefined> {
  const [met] = await db
    .select({ officer: officers, identity: identities })
    .from(identities)
    .innerJoin(officers, eq(officers.id, identities.officerId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return met;
}

async function meet(db: Queryable, claims: Claims, name: Name): Promise<Met | Extract<Admission, { refusal: string }>> {
  const told = emailFrom(claims);
  if (!told || told.disowned) return { refusal: "no-email" };
  const [holder] = await db.select().from(officers).where(eq(officers.email, told.email)).for("update");
  if (!holder) return provision(db, claims, name, told);
  if (await holdsUnvouched(db, holder.id)) {
    if (!told.verified) return provision(db, claims, name, { ...told, email: standInAddress() });
    await giveAddressUp(db, holder);
    return provision(db, claims, name, told);
  }
  const isFree = told.verified && holder.passwordHash === null && !(await isLinked(db, holder.id));
  if (!isFree) return { refusal: "email-taken", officerId: holder.id };
  await record(db, holder, "officer-linked", { ...name, email: told.email });
  await repeatHands(db, holder.id);
  return { officer: holder, identity: await link(db, holder.id, name, true) };
}

/** Whoever created the account, or removed its password, counts from now on as having given it this way to sign in. */
async function repeatHands(db: Queryable, officerId: string): Promise<void> {
  const theirs = and(eq(accountHands.officerId, officerId), inArray(accountHands.kind, ["created", "single-sign-on"]));
  const makers = await db.select({ id: accountHands.byId }).from(accountHands).where(theirs);
  for (const id of new Set(makers.map((each) => each.id))) await noteHand(db, officerId, id, "single-sign-on");
}

async function isLinked(db: Queryable, officerId: string): Promise<boolean> {
  const found = await db
    .select({ subject: identities.subject })
    .from(identities)
    .where(eq(identities.officerId, officerId));
  return found.length > 0;
}

async function provision(db: Queryable, claims: Claims, name: Name, { email, verified }: Told): Promise<Met> {
  const canonicalName = await freeName(db, namesFrom(claims, email));
  const row = { id: randomUUID(), email, canonicalName, foldedName: foldName(canonicalName), role: null };
  const [officer] = await db.insert(officers).values(row).returning();
  if (!officer) throw new Error("An officer could not be added");
  await record(db, officer, "officer-provisioned", { ...name, email, officer: canonicalName });
  return { officer, identity: await link(db, officer.id, name, verified) };
}

async function freeName(db: Queryable, names: string[]): Promise<string> {
  for (const name of names) {
    const taken = await db
      .select({ id: officers.id })
      .from(officers)
      .where(eq(officers.foldedName, foldName(name)));
    if (taken.length === 0) return name;
  }
  return `Officer ${randomUUID().slice(0, 8)}`;
}

async function link(db: Queryable, officerId: string, name: Name, emailVouched: boolean): Promise<Identity> {
  const [identity] = await db
    .insert(identities)
    .values({ ...name, officerId, emailVouched })
    .returning();
  if (!identity) throw new Error("An identity could not be linked");
  return identity;
}

/**
 * Where the settings name a claim, the claim decides the role from this sign-in on; a role it gave before and no longer
 * gives is removed.
 */
async function takeRole(db: Queryable, { officer, identity }: Met, claims: Claims): Promise<Role | null> {
  const { OIDC_ROLE_CLAIM, OIDC_ROLE_MAP } = getEnv();
  if (!OIDC_ROLE_CLAIM || !OIDC_ROLE_MAP) return officer.role;
  const claimed = roleFrom(claims, OIDC_ROLE_CLAIM, parseRoleMap(OIDC_ROLE_MAP) ?? []) ?? null;
  const role = claimed ?? (identity.claimedRole === null ? officer.role : null);
  if (claimed !== identity.claimedRole) await keepClaimed(db, identity, claimed);
  if (role === officer.role) return role;
  await db.update(officers).set({ role }).where(eq(officers.id, officer.id));
  await record(db, officer, "officer-role-set", { from: officer.role, to: role, by: "claim", claim: OIDC_ROLE_CLAIM });
  return role;
}

/** Once the provider has verified the address of an account, the account keeps it. */
async function keepVouched(db: Queryable, { officer, identity }: Met, claims: Claims): Promise<void> {
  const told = emailFrom(claims);
  if (identity.emailVouched || !told?.verified || told.email !== officer.email) return;
  const own = and(eq(identities.issuer, identity.issuer), eq(identities.subject, identity.subject));
  await db.update(identities).set({ emailVouched: true }).where(own);
}

async function keepClaimed(db: Queryable, { issuer, subject }: Identity, claimedRole: Role | null): Promise<void> {
  const own = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
  await db.update(identities).set({ claimedRole }).where(own);
}

type Action = "officer-linked" | "officer-provisioned" | "officer-role-set";

async function record(db: Queryable, officer: Row, action: Action, detail: Record<string, unknown>): Promise<void> {
  const actor = { id: officer.id, role: "system" as const };
  await appendLedger(db, { actor, action, outcome: "DONE", detail: { officerId: officer.id, ...detail } });
}
