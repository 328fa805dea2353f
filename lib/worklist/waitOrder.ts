import { byMoment } from "@/lib/frankieone/wire/moments";
import type { CaseRow } from "./contract";

type Row = Pick<CaseRow, "waits" | "waitingSince">;

/**
 * The rows by how long they have waited for a person. In: `asc` for the longest wait first. A case that waits and whose
 * beginning FrankieOne does not tell may have waited longest, so it counts as the oldest; one that waits for nobody, such
 * as a run that goes on, comes last either way.
 */
export function inOrderOfWait<One extends Row>(rows: readonly One[], sort: "asc" | "desc"): One[] {
  const direction = sort === "asc" ? 1 : -1;
  return rows.toSorted(
    (one, other) =>
      Number(other.waits) - Number(one.waits) || byMoment(one.waitingSince, other.waitingSince) * direction,
  );
}
