import { sql } from "drizzle-orm";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import type { Database } from "@/lib/db/client";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { registerOfficer } from "@/lib/officers/register";
import type { Attacker } from "./shot";

/** The one service that the limited lead sees. */
export const LIMIT = "AML";
export const LIMITED = { email: "lea.limited@countersign.example", name: "Lea Limited", role: "lead" } as const;
/** Somebody whom the limited lead may change. */
const INSIDE = { email: "ian.inside@countersign.example", name: "Ian Inside", role: "analyst" } as const;

/** Everybody a request may be about, in the order of the placeholder ids that are used until it is aimed. */
export const EVERYBODY = [...DEMO_OFFICERS, LIMITED, INSIDE];
const [ANALYST, , LEAD, , AUDITOR] = DEMO_OFFICERS;
const ATTACKING = new Set([ANALYST, LEAD, AUDITOR, LIMITED].map((officer) => officer?.email));

const idAt = (index: number) => `00000000-0000-4000-8000-0000000fff${String(index).padStart(2, "0")}`;

/** Stand for the ids of officers, which no two desks share. */
export const ANYBODY = EVERYBODY.map((_, index) => idAt(index));
/** The same of those in whose name nothing is attacked: who may change them must not end the attack by it. */
export const SPARE = ANYBODY.filter((_, index) => !ATTACKING.has(EVERYBODY[index]?.email));

/** Whose e-mail an attacker signs in with; nobody's where they don't. */
export function emailOf(attacker: Attacker): string {
  if (attacker === "limited") return LIMITED.email;
  return DEMO_OFFICERS.find(({ role }) => role === attacker)?.email ?? "";
}

/** Adds those who are not of the demo. */
export async function addLimited(db: Database): Promise<void> {
  const limit = { services: [LIMIT], childAccounts: null };
  for (const officer of [LIMITED, INSIDE]) await registerOfficer(db, officer, DEMO_PASSWORD, limit);
}

/** An account as the database holds it; two that are the same have not been changed. */
export interface Account {
  email: string;
  services: string[] | null;
  /** What nobody changes of their own. */
  rights: string;
  /** Ways in, links and absence. */
  rest: string;
}

/** Everybody's accounts as they are. */
export async function accountsIn(db: Database): Promise<Account[]> {
  const { rows } = await db.execute<Account & Record<string, unknown>>(sql`
    select email, services,
      concat_ws('|', role, disabled, person_key, services, child_accounts) as rights,
      concat_ws('|', password_hash, away_until, covered_by_id,
        (select string_agg(digest, ',' order by digest) from invitations where officer_id = o.id),
        (select count(*) from authenticators where officer_id = o.id)) as rest
    from officers o order by email`);
  return rows;
}

/** Puts back what an unlimited lead may do to those who attack nobody. In: the accounts as they were at first. */
export async function restore(db: Database): Promise<void> {
  for (const { email, role } of EVERYBODY)
    await db.execute(sql`
      update officers set role = ${role}, disabled = false, person_key = null, away_until = null, covered_by_id = null,
        services = ${email === LIMITED.email || email === INSIDE.email ? JSON.stringify([LIMIT]) : null}::jsonb,
        child_accounts = null
      where email = ${email}`);
}

/** The real ids of officers, by their placeholder ids. */
export async function idsOf(db: Database): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ id: string; email: string }>(sql`select id, email from officers`);
  const known = new Map(rows.map(({ email, id }) => [email, id]));
  return new Map(EVERYBODY.map(({ email }, index) => [idAt(index), known.get(email) ?? ""]));
}
