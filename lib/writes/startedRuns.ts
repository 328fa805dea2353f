import "server-only";
import { and, eq, gt, notInArray, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { isCase } from "@/lib/db/sameCase";
import { operations } from "@/lib/db/schema";
import type { OperationTarget } from "@/lib/domain/change";
import { NOTHING_CHANGED } from "@/lib/domain/operationStates";
import { RUN_DAY_MS } from "./runDay";

/**
 * How many runs of a workflow the desk has started in a case within 24 hours, those of unknown outcome included: each may be
 * charged. In: case and workflow. Throws the driver's error.
 */
export function startedWithinDay({ workflowName = "", ...target }: OperationTarget): Promise<number> {
  return getDb().$count(
    operations,
    and(
      eq(operations.action, "run-workflow"),
      isCase(operations.target, target),
      eq(sql`${operations.target}->>'workflowName'`, workflowName),
      notInArray(operations.state, [...NOTHING_CHANGED]),
      gt(operations.createdAt, new Date(Date.now() - RUN_DAY_MS)),
    ),
  );
}
