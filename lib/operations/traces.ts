import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { ReadBack, Wanted } from "@/lib/writes/kinds/kind";
import { kindOf } from "@/lib/writes/kinds/kinds";
import { isChange } from "@/lib/writes/race";
import { type SentWrite, isEventOf } from "@/lib/writes/reference";
import type { AuditEntry, OperationTraces } from "./contract";

/** The most entries a person is shown; those with our reference always come first. */
const SHOWN = 20;

/** What the vendor's record shows of a write. In: its action, the write, and what was read back. */
export function recordOf(write: Wanted & { action: string }, read: ReadBack): OperationTraces["record"] {
  const kind = kindOf(write);
  const { shows, requestId } = kind.observe(write, read);
  const parts = write.changes.map(({ field }) => ({ field, part: kind.partOf(read, write, field) }));
  const values = parts.map(({ field, part }) => ({ field, value: part?.value }));
  const [first] = parts;
  return { shows, values, requestId, at: first?.part?.at, by: first?.part?.by };
}

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
