import "server-only";
import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { isCase } from "@/lib/db/sameCase";
import { officers, operations } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { Operation, OperationsQuery, Waiting } from "./contract";
import { toOperation } from "./operations";
import { countDecidedProposals, countWaitingProposals } from "./waitingProposals";

/**
 * One operation. Leads and auditors see everybody's, analysts their own; others' are answered as not found. Throws
 * DeskError NOT_FOUND.
 */
export async function getOperation(officer: Officer, id: string): Promise<Operation> {
  const isTheirs = (await seesOnlyOwn(officer)) ? [eq(operations.officerId, officer.id)] : [];
  const [found] = await read(and(eq(operations.id, id), ...isTheirs), asc(operations.id));
  if (found) return found;
  throw new DeskError("NOT_FOUND", { detail: "Operation not found.", sent: "no" });
}

/**
 * Operations, 50 at most: of one case (everybody's, since an officer who acts on a case must know what is open on it),
 * or the officer's own, newest first; those that need a person (everybody's for leads and auditors) oldest first.
 */
export async function listOperations(officer: Officer, query: OperationsQuery): Promise<Operation[]> {
  const order = query.needsHuman ? asc : desc;
  const limited = (await hasLimitedScope(officer)) ? [eq(operations.officerId, officer.id)] : [];
  return read(and(...conditionsOf(officer, query), ...limited), order(operations.createdAt));
}

/** Officers with limited scope see nothing of other people's cases, whatever their role. */
async function seesOnlyOwn(officer: Officer): Promise<boolean> {
  return officer.role === "analyst" || (await hasLimitedScope(officer));
}

const SETTLED_BY = sql<string | null>`(select settler.canonical_name from officers settler
  where settler.id = (${operations.resolution}->>'officerId')::uuid)`;

/** Operations with the names of their officers and of those who settled them. */
async function read(condition: SQL | undefined, order: SQL): Promise<Operation[]> {
  const rows = await getDb()
    .select({ operation: operations, officerName: officers.canonicalName, settledBy: SETTLED_BY })
    .from(operations)
    .innerJoin(officers, eq(officers.id, operations.officerId))
    .where(condition)
    .orderBy(order)
    .limit(50);
  return rows.map(({ operation, officerName, settledBy }) => ({
    ...toOperation(operation),
    officerName,
    settledBy: settledBy ?? undefined,
  }));
}

function conditionsOf(officer: Officer, { entityId, serviceName, open, needsHuman }: OperationsQuery) {
  const isOwn = eq(operations.officerId, officer.id);
  const isOpen = open ? [or(isNull(operations.settledAt), NEEDS_HUMAN)] : [];
  if (needsHuman) return [NEEDS_HUMAN, ...(officer.role === "analyst" ? [isOwn] : [])];
  if (!entityId || !serviceName) return [isOwn, ...isOpen];
  return [isCase(operations.target, { entityId, serviceName }), ...isOpen];
}

const NEEDS_HUMAN = sql`${operations.state} = 'NEEDS_HUMAN'`;

/**
 * What waits: the officer's own operations that are not settled, those a person has to settle (leads: everybody's), and the
 * proposals for the officer to decide; and how many of their own were decided since they last looked.
 */
export async function countWaiting(officer: Officer): Promise<Omit<Waiting, "mentions">> {
  const isOwn = eq(operations.officerId, officer.id);
  const needy = officer.role === "lead" && !(await hasLimitedScope(officer)) ? NEEDS_HUMAN : and(NEEDS_HUMAN, isOwn);
  const [open, needsHuman, proposals, decided] = await Promise.all([
    getDb().$count(operations, and(isOwn, isNull(operations.settledAt))),
    getDb().$count(operations, needy),
    countWaitingProposals(officer),
    countDecidedProposals(officer),
  ]);
  return { open, needsHuman, proposals, decided };
}
