import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { officers, operations } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { Operation, OperationsQuery, Waiting } from "./contract";
import { findOperation, toOperation } from "./operations";

/**
 * One operation. Leads and auditors see everybody's, analysts their own; another's is not there for them.
 * Throws DeskError NOT_FOUND.
 */
export async function getOperation(officer: Officer, id: string): Promise<Operation> {
  const row = await findOperation(id);
  if (row && (row.officerId === officer.id || officer.role !== "analyst")) return toOperation(row);
  throw new DeskError("NOT_FOUND", { detail: "There is no such operation of yours.", sent: "no" });
}

/**
 * Operations, newest first, 50 at most: of one case (everybody's: who acts on a case must know what is open on it), those
 * that need a person (everybody's for leads and auditors), or the officer's own. Others' carry the name of whose they are.
 */
export async function listOperations(officer: Officer, query: OperationsQuery): Promise<Operation[]> {
  const rows = await getDb()
    .select({ operation: operations, officerName: officers.canonicalName })
    .from(operations)
    .innerJoin(officers, eq(officers.id, operations.officerId))
    .where(and(...conditionsOf(officer, query)))
    .orderBy(desc(operations.createdAt))
    .limit(50);
  return rows.map(({ operation, officerName }) => ({ ...toOperation(operation), officerName }));
}

function conditionsOf(officer: Officer, { entityId, serviceName, open, needsHuman }: OperationsQuery) {
  const isOwn = eq(operations.officerId, officer.id);
  const isOpen = open ? [isNull(operations.settledAt)] : [];
  if (needsHuman) return [NEEDS_HUMAN, ...(officer.role === "analyst" ? [isOwn] : [])];
  if (!entityId || !serviceName) return [isOwn, ...isOpen];
  return [
    sql`${operations.target}->>'entityId' = ${entityId}`,
    sql`${operations.target}->>'serviceName' = ${serviceName}`,
    ...isOpen,
  ];
}

const NEEDS_HUMAN = sql`${operations.state} = 'NEEDS_HUMAN'`;

/** What waits: the officer's own operations that are not settled, and those a person has to settle (leads: everybody's). */
export async function countWaiting(officer: Officer): Promise<Waiting> {
  const isOwn = eq(operations.officerId, officer.id);
  const needy = officer.role === "lead" ? NEEDS_HUMAN : and(NEEDS_HUMAN, isOwn);
  const [open, needsHuman] = await Promise.all([
    getDb().$count(operations, and(isOwn, isNull(operations.settledAt))),
    getDb().$count(operations, needy),
  ]);
  return { open, needsHuman };
}
