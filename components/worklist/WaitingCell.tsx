import { Waiting } from "@/components/executions/Waiting";
import { Age } from "@/components/ui/Age";
import type { CaseRow } from "@/lib/worklist/contract";
import type { Sort } from "@/lib/worklist/views";

/** How long a person has been waited for, and the time the list is sorted by, where it is another. */
export function WaitingCell({
  row: { waits, waitingSince, waitsAtMost, createdAt, updatedAt },
  sort,
}: {
  row: CaseRow;
  sort: Sort;
}) {
  const [word, time] =
    sort === "created" ? ["created", createdAt] : sort === "waiting" ? ["", undefined] : ["updated", updatedAt];
  return (
    <>
      {waits ? (
        <>
          <span className="sr-only @max-rows:not-sr-only">Waiting </span>
          <Waiting wait={{ since: waitingSince, atMost: waitsAtMost }} />
        </>
      ) : (
        <span className="text-ink-muted @max-rows:sr-only">
          <span aria-hidden>–</span>
          <span className="sr-only">Not waiting</span>
        </span>
      )}
      {time && (
        <div className="truncate text-xs text-ink-muted @max-rows:hidden">
          {word} <Age value={time} />
        </div>
      )}
    </>
  );
}
