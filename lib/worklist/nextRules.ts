import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import type { CaseRow, NextWay } from "./contract";
import { OPEN_STATES } from "./states";

/** Names a case among those gone past. */
export function placeKey({ entityId, serviceName }: Pick<CaseRow, "entityId" | "serviceName">): string {
  return `${entityId} ${serviceName}`;
}

/**
 * How this officer gets to a case that waits for a person, or undefined when it is nothing for them: somebody else has
 * it, nobody waits, or the desk can only read it. One's own is opened; one that nobody has must be claimed first.
 */
export function wayTo(row: CaseRow, officer: Officer): NextWay | undefined {
  const open = (OPEN_STATES as readonly (string | undefined)[]).includes(row.state);
  if (!open || !row.waitingSince || row.isOrganization) return undefined;
  if (row.assignee === officer.name || row.reviewer === officer.name) return "open";
  const mayClaim = can(officer, "reassign", { change: { assignee: officer.name } }).allowed;
  return row.assignee === undefined && mayClaim ? "claim" : undefined;
}

/** A case of a list and how to get to it. */
export interface Candidate {
  row: CaseRow;
  way: NextWay;
}

/** What of these rows is something for the officer, the longest waiting first. */
export function candidatesOf(rows: readonly CaseRow[], officer: Officer): Candidate[] {
  return rows
    .flatMap((row) => {
      const way = wayTo(row, officer);
      return way ? [{ row, way }] : [];
    })
    .toSorted((one, other) => (one.row.waitingSince ?? "").localeCompare(other.row.waitingSince ?? ""));
}
