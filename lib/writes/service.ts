import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { Operation, OperationsQuery } from "./contract";
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
 * Operations, newest first, 50 at most: of one case (everybody's: who acts on a case must know what is open on it), or
 * the officer's own.
 */
export async function listOperations(
  officer: Officer,
  { entityId, serviceName, open }: OperationsQuery,
): Promise<Operation[]> {
  const ofCase = [
    sql`${operations.target}->>'entityId' = ${entityId}`,
    sql`${operations.target}->>'serviceName' = ${serviceName}`,
  ];
  const whose = entityId && serviceName ? ofCase : [eq(operations.officerId, officer.id)];
  const rows = await getDb()
    .select()
    .from(operations)
    .where(and(...whose, open ? isNull(operations.settledAt) : undefined))
    .orderBy(desc(operations.createdAt))
    .limit(50);
  return rows.map(toOperation);
}
