import { RelativeTime } from "@/components/ui/RelativeTime";
import type { CaseRow } from "@/lib/worklist/contract";
import type { Sort } from "@/lib/worklist/views";

/** Since when a person is waited for, and the time the list is sorted by. */
export function WaitingCell({ row: { waitingSince, createdAt, updatedAt }, sort }: { row: CaseRow; sort: Sort }) {
  const [word, time] = sort === "created" ? ["created", createdAt] : ["updated", updatedAt];
  return (
    <>
      {waitingSince ? (
        <RelativeTime value={waitingSince} />
      ) : (
        <span className="text-ink-muted max-xl:hidden">Not waiting</span>
      )}
      {time && (
        <div className="text-xs text-ink-muted max-xl:hidden">
          {word} <RelativeTime value={time} />
        </div>
      )}
    </>
  );
}
