import type { TimelineRow } from "@/lib/cases/timelineContract";
import { TimelineRowView } from "./TimelineRowView";

/** Entries below each other. In: the rows to show, newest first. */
export function TimelineEntries({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <ol className="flex flex-col">
      {rows.map((row, index) => (
        <TimelineRowView key={`${row.requestId ?? row.ours?.operationId ?? row.at} ${index}`} row={row} />
      ))}
    </ol>
  );
}
