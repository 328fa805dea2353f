import "server-only";
import { and, eq, gte, inArray } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { isCase } from "@/lib/db/sameCase";
import { operations } from "@/lib/db/schema";
import { ownersOf } from "@/lib/profiles/owners";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { ChangedPart } from "./contract";
import type { Visitor } from "./digests";

/** A write that the vendor confirmed, or that took effect before a later one came. */
const TOOK_EFFECT = ["CONFIRMED", "SUPERSEDED"] as const;

/**
 * Leaves out what the officer did themselves since their last visit: a part that holds what their own write put there.
 * In: whose visit and when, the changes, the case as it is now. One query, and only where there are changes.
 */
export async function withoutOwnWrites(
  { officerId, entityId, serviceName }: Visitor,
  since: Date,
  changed: readonly ChangedPart[],
  profile: ServiceProfile,
): Promise<ChangedPart[]> {
  if (changed.length === 0) return [];
  const own = await getDb()
    .select({ target: operations.target, changes: operations.changes })
    .from(operations)
    .where(
      and(
        eq(operations.officerId, officerId),
        gte(operations.createdAt, new Date(since.getTime() - LONGEST_WRITE_MS)),
        inArray(operations.state, [...TOOK_EFFECT]),
        isCase(operations.target, { entityId, serviceName }),
      ),
    );
  const written = new Set(
    own.flatMap(({ target, changes }) =>
      changes.map(({ field, to }) => placed(field === "status" ? "run" : field, target.workflowExecutionId, to)),
    ),
  );
  return changed.filter(({ part, id }) => !written.has(placed(part, id, currentValue(profile, part, id))));
}

/** A write that began before the visit was noted may have been read back after it: the whole schedule of looks. */
const LONGEST_WRITE_MS = 60 * 60_000;

const placed = (part: string, id: string | undefined, value: string | undefined) =>
  JSON.stringify([part, part === "run" ? id : undefined, value]);

function currentValue(profile: ServiceProfile, part: ChangedPart["part"], id: string | undefined): string | undefined {
  if (part === "assignee" || part === "reviewer") return ownersOf(profile)[part];
  if (part === "state" || part === "currentWorkflowName") return profile[part];
  return part === "run"
    ? profile.workflowSummaries.find(({ workflowExecutionId }) => workflowExecutionId === id)?.status
    : undefined;
}
