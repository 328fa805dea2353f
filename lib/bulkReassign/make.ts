import "server-only";
import { eq } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import type { CaseRole } from "@/lib/domain/caseRoleWords";
import { getDb, type Queryable } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { DeskError } from "@/lib/errors";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { transactAs } from "@/lib/writes/transactAs";
import { requireIdempotencyKey } from "@/lib/writes/idempotency";
import { readCandidates } from "./candidates";
import type { AskedPlan } from "./contract";
import { recordPlan } from "./onRecord";
import { countVerdicts, type PlannedRow } from "./rules";
import { digestOfPlan } from "./planDigest";
import type { PlanKind } from "@/lib/domain/planStates";
import { requireTeam, withTargets } from "./targets";
import { titleOfAsked } from "./titles";

/** A plan that is not confirmed in this time expires: the cases have changed since. */
export const EXPIRES_AFTER_MS = 15 * 60_000;

/** Rows of one INSERT: a statement of PostgreSQL takes 65,535 values. */
const BATCH = 2_000;

/**
 * Makes a plan of moves: reads its cases, decides who gets each, judges each move, seals and stores the plan with its
 * ledger row. Nothing is sent. In: a lead, the headers with the Idempotency-Key, what is asked for. Out: the plan's id.
 * Throws DeskError.
 */
export async function makePlan(officer: Officer, headers: Headers, asked: AskedPlan): Promise<string> {
  const id = requireIdempotencyKey(headers);
  if (await isMade(officer, id)) return id;
  const caller = { username: officer.email, fresh: true };
  const team = await requireTeam(asked);
  const candidates = await readCandidates(caller, asked.source, asked.role);
  const rows = await withTargets(caller, asked, { team, candidates });
  return storePlan(officer, {
    id,
    kind: "move",
    title: titleOfAsked(asked, rows),
    role: asked.role,
    rows,
  });
}

/** Was this very request answered before? Throws DeskError IDEMPOTENCY_KEY_REUSED where the key is somebody else's. */
export async function isMade({ id: officerId }: Officer, id: string): Promise<boolean> {
  const [made] = await getDb().select({ madeBy: plans.madeBy }).from(plans).where(eq(plans.id, id));
  if (made && made.madeBy !== officerId) throw new DeskError("IDEMPOTENCY_KEY_REUSED", { sent: "no" });
  return made !== undefined;
}

export interface UnstoredPlan {
  id: string;
  kind: PlanKind;
  originId?: string;
  title: string;
  role: CaseRole;
  rows: readonly PlannedRow[];
}

/** Seals a plan and stores it on record. Out: its id. Throws DeskError NOT_POSSIBLE without rows, AUDIT_UNAVAILABLE. */
export async function storePlan(officer: Officer, { rows, ...given }: UnstoredPlan): Promise<string> {
  if (rows.length === 0)
    throw new DeskError("NOT_POSSIBLE", { detail: "No case matches. Choose other cases.", sent: "no" });
  const madeAt = new Date();
  const stored = rows.map((row, index) => storedRow(given.id, row, index + 1));
  const counts = countVerdicts(rows);
  const plan = { ...given, madeBy: officer.id, state: "sealed" as const, counts, madeAt };
  const digest = digestOfPlan(plan, stored);
  const expiresAt = new Date(madeAt.getTime() + EXPIRES_AFTER_MS);
  await onRecordOnly(() =>
    transactAs(officer, { action: "plan-moves" }, async (transaction) => {
      const [made] = await transaction
        .insert(plans)
        .values({ ...plan, digest, expiresAt })
        .onConflictDoNothing()
        .returning({ id: plans.id });
      // The same request, which came twice at once, has made it.
      if (!made) return;
      await insertRows(transaction, stored);
      const { id: planId, title, kind, originId } = given;
      await recordPlan(transaction, officer, "plan-made", { planId, title, kind, originId, digest, counts });
    }),
  );
  return given.id;
}

async function insertRows(transaction: Queryable, rows: (typeof planRows.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await transaction.insert(planRows).values(rows.slice(at, at + BATCH));
}

function storedRow(planId: string, row: PlannedRow, ordinal: number) {
  const { entityId, serviceName, name = null, etag = null, from = null, to = null, verdict } = row;
  return { planId, ordinal, entityId, serviceName, name, etag, fromName: from, toName: to, verdict };
}
