import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { isCase, isEntity } from "@/lib/db/sameCase";
import { operations } from "@/lib/db/schema";
import { OPEN_OPERATION_STATES } from "@/lib/domain/operationStates";
import { fieldOfHit } from "@/lib/domain/changedFields";
import { DeskError } from "@/lib/errors";
import type { Act } from "./act";

/** Monitoring is switched for every case of an entity, from whichever of them (handbook 1.19). */
const isSamePlace = (action: Act["action"], target: Act["target"]) =>
  action === "set-monitoring"
    ? isEntity(sql`${operations.target}->>'entityId'`, target.entityId)
    : isCase(operations.target, target);

/**
 * Refuses an act while another of the same kind on the same target is open, whoever sent it: it may have been applied,
 * and the screen has said not to repeat it. In: the act, under the lock of its case. Throws DeskError OPERATION_OPEN.
 */
export async function requireNothingOpen({ action, target, payload }: Act): Promise<void> {
  const isSame = (["workflowExecutionId", "workflowName"] as const).map((name) =>
    eq(sql`coalesce(${operations.target}->>${name}, '')`, target[name] ?? ""),
  );
  const [open] = await getDb()
    .select({ state: operations.state })
    .from(operations)
    .where(
      and(
        eq(operations.action, action),
        isSamePlace(action, target),
        ...isSame,
        payload.kind === "hits" ? decidesOneOf(payload.processResults) : undefined,
        inArray(operations.state, [...OPEN_OPERATION_STATES]),
      ),
    )
    .limit(1);
  if (!open) return;
  const detail =
    open.state === "NEEDS_HUMAN"
      ? "An earlier change of this kind could not be verified. A team lead must settle it under Operations first."
      : "An earlier change of this kind is not yet verified. Do not repeat it; Countersign keeps checking.";
  throw new DeskError("OPERATION_OPEN", { detail, sent: "no" });
}

/** Operations on other hits are no hindrance: they say nothing of these. */
const decidesOneOf = (processResults: readonly string[]) =>
  or(
    ...processResults.map(
      (id) => sql`${operations.changes} @> jsonb_build_array(jsonb_build_object('field', ${fieldOfHit(id)}::text))`,
    ),
  );
