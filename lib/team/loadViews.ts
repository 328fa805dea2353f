import { addDays } from "@/lib/days";
import { OPEN_CASE_STATES } from "@/lib/worklist/states";
import { plainView, type View } from "@/lib/worklist/views";

/*
 * The view of the worklist behind each number of the team's load. The server counts it and the screen links to it, so
 * that a number's link shows the cases it counts.
 */

/** Open cases, all or those that some people have. */
export function openCasesView(names?: readonly string[]): View {
  const view = plainView("everything");
  return { ...view, order: "asc", lists: { ...heldBy(names), state: [...OPEN_CASE_STATES] } };
}

/** Open cases that ask a person for something. */
export function attentionOf(names?: readonly string[]): View {
  return { ...plainView("attention"), lists: heldBy(names) };
}

/** Open cases whose latest run a person has overridden. */
export function overriddenOf(names?: readonly string[]): View {
  return { ...openCasesView(names), statuses: [{ status: "ANY", override: "ONLY_OVERRIDDEN" }] };
}

const heldBy = (names?: readonly string[]): View["lists"] => (names ? { assignee: [...names] } : {});

/**
 * Ages of a case that needs attention in whole days since it came to be, each up to the next. Not since its last change: moving a
 * thousand cases and deciding none would make the backlog young. Since when each has waited the vendor can neither count nor sort by.
 */
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

/** The days of a bucket. In: today (YYYY-MM-DD). The first one has no end, so that clock skew cannot hide a case. */
export function daysOfBucket(id: BucketId, today: string): { from?: string; to?: string } {
  const next = BUCKET_IDS[BUCKET_IDS.indexOf(id) + 1];
  return {
    ...(next && { from: addDays(today, 1 - BUCKETS[next].least) }),
    ...(id !== "today" && { to: addDays(today, -BUCKETS[id].least) }),
  };
}

/** Cases that need attention and came to be on these days. */
export function agedView({ from, to }: { from?: string; to?: string }): View {
  return { ...oldestFirst(), days: { ...(from && { createdFrom: from }), ...(to && { createdTo: to }) } };
}

/** Cases that need attention, all or those that some people have, the oldest first. */
export function oldestFirst(names?: readonly string[]): View {
  return { ...attentionOf(names), sort: "created", order: "asc" };
}
