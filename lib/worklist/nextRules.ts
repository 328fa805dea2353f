import { isNameOf } from "@/lib/domain/names";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { byMoment } from "@/lib/frankieone/wire/moments";
import type { CaseRow, NextWay } from "./contract";
import { OPEN_CASE_STATES } from "./states";

/** Names a case among those gone past. */
export function placeKey({ entityId, serviceName }: Pick<CaseRow, "entityId" | "serviceName">): string {
  return `${entityId} ${serviceName}`;
}

/**
 * How this officer gets to a case that waits for a person, or undefined when it is not for them: somebody else has it,
 * it does not wait, or the desk can only read it. Their own case is opened; a case without an assignee must be claimed
 * first.
 */
export function wayTo(row: CaseRow, officer: Officer): NextWay | undefined {
  const open = (OPEN_CASE_STATES as readonly (string | undefined)[]).includes(row.state);
  if (!open || !row.waits || row.isOrganization) return undefined;
  if (isNameOf(officer, row.assignee) || isNameOf(officer, row.reviewer)) return "open";
  const mayClaim = can(officer, "reassign", { change: { assignee: officer.name } }).allowed;
  return row.assignee === undefined && mayClaim ? "claim" : undefined;
}

/** A case of a list and how to get to it. */
export interface NextCandidate {
  row: CaseRow;
  way: NextWay;
}

/** The rows that are for the officer, the longest waiting first. */
export function candidatesOf(rows: readonly CaseRow[], officer: Officer): NextCandidate[] {
  return rows
    .flatMap((row) => {
      const way = wayTo(row, officer);
      return way ? [{ row, way }] : [];
    })
    .toSorted((one, other) => byMoment(one.row.waitingSince, other.row.waitingSince));
}
