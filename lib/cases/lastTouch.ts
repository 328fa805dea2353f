import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { byMoment } from "@/lib/frankieone/wire/moments";

/** Who changed a case last, and when: the profile, or the status of one of its runs. FrankieOne need not say who. */
export function lastTouchOf({ updatedAt, updatedBy, workflowSummaries }: ServiceProfile): { by?: string; at?: string } {
  const overrides = workflowSummaries.map(({ statusOverrideAt, statusOverrideBy }) => ({
    at: statusOverrideAt,
    by: statusOverrideBy,
  }));
  const touches = [...overrides, { at: updatedAt, by: updatedBy }].filter(({ at }) => at !== undefined);
  const last = touches.reduce(
    (one, other) => (byMoment(other.at, one.at) >= 0 ? other : one),
    {} as (typeof touches)[0],
  );
  return { at: last.at, by: last.by?.replace(/^User:/, "") };
}
