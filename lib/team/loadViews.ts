import { addDays } from "@/lib/days";
import { OPEN_STATES } from "@/lib/worklist/states";
import { plainView, type View } from "@/lib/worklist/views";

/*
 * What stands behind each number of the team's load: a view of the worklist. The server counts it and the screen links to
 * it, so that who follows a number finds the cases it counts.
 */

/** Open cases, all or those that some people have. */
export function openOf(names?: readonly string[]): View {
  const view = plainView("everything");
  return { ...view, order: "asc", lists: { ...heldBy(names), state: [...OPEN_STATES] } };
}

/** Open cases that ask a person for something. */
export function attentionOf(names?: readonly string[]): View {
  return { ...plainView("attention"), lists: heldBy(names) };
}

/** Open cases whose latest run a person has overridden. */
export function overriddenOf(names?: readonly string[]): View {
  return { ...openOf(names), statuses: [{ status: "ANY", override: "ONLY_OVERRIDDEN" }] };
}

const heldBy = (names?: readonly string[]): View["lists"] => (names ? { assignee: [...names] } : {});

/** Ages of a waiting case in whole days since its last change, each up to the next. */
const BUCKETS = {
  today: { least: 0, label: "Today" },
  days: { least: 1, label: "1–2 days ago" },
  week: { least: 3, label: "3–6 days ago" },
  month: { least: 7, label: "7–29 days ago" },
  longer: { least: 30, label: "30+ days ago" },
} as const;
export type BucketId = keyof typeof BUCKETS;
export const BUCKET_IDS = Object.keys(BUCKETS) as [BucketId, ...BucketId[]];

export const wordOfBucket = (id: BucketId): string => BUCKETS[id].label;

/** The days of a bucket. In: today (YYYY-MM-DD). The first one has no end, lest a clock that runs ahead hides a case. */
export function daysOfBucket(id: BucketId, today: string): { from?: string; to?: string } {
  const next = BUCKET_IDS[BUCKET_IDS.indexOf(id) + 1];
  return {
    ...(next && { from: addDays(today, 1 - BUCKETS[next].least) }),
    ...(id !== "today" && { to: addDays(today, -BUCKETS[id].least) }),
  };
}

/** Cases that need attention and were last changed on these days. */
export function agedView({ from, to }: { from?: string; to?: string }): View {
  return { ...plainView("attention"), days: { ...(from && { updatedFrom: from }), ...(to && { updatedTo: to }) } };
}
