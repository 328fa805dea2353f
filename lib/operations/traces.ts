import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { observe, type Wanted } from "@/lib/writes/observe";
import { isChange } from "@/lib/writes/race";
import { type SentWrite, isEventOf } from "@/lib/writes/reference";
import type { AuditEntry, OperationTraces } from "./contract";

/** The most entries a person is shown; those with our reference always come first. */
const SHOWN = 20;

/** What the vendor's record shows of a write. In: the write, and the profile as read. */
export function recordOf(wanted: Wanted, profile: ServiceProfile): OperationTraces["record"] {
  const { shows, requestId } = observe(wanted, profile);
  const id = wanted.target.workflowExecutionId;
  const summary = profile.workflowSummaries.find((each) => each.workflowExecutionId === id);
  const shown = (id ? { status: summary?.status } : profile) as Record<string, unknown>;
  const values = wanted.changes.map(({ field }) => ({ field, value: textOf(shown[field]) }));
  const stamp = id
    ? { at: summary?.statusOverrideAt, by: summary?.statusOverrideBy }
    : { at: profile.updatedAt, by: profile.updatedBy };
  return { shows, values, requestId, ...stamp };
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/**
 * What the vendor's audit tells since a write was sent. In: the events of the entity, newest first, the write, and
 * since when (ISO 8601). Out: the changes among them, those with our reference first.
 */
export function entriesSince(
  events: readonly AuditEvent[],
  write: SentWrite,
  since: string,
): Pick<OperationTraces["audit"], "entries" | "further"> {
  const entries = events
    .map((event) => ({ event, ours: isEventOf(event, write) }))
    .filter(({ event, ours }) => ours || (isChange(event) && Date.parse(event.timestamp ?? "") >= Date.parse(since)))
    .sort((a, b) => Number(b.ours) - Number(a.ours))
    .map(({ event, ours }) => entryOf(event, ours));
  return { entries: entries.slice(0, SHOWN), further: Math.max(0, entries.length - SHOWN) };
}

function entryOf({ timestamp, source, description, descriptionDetails, requestId }: AuditEvent, ours: boolean) {
  const entry: AuditEntry = { at: timestamp, by: source, what: descriptionDetails ?? description, requestId, ours };
  return entry;
}
