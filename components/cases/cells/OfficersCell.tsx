import TriangleAlert from "lucide-react/icons/triangle-alert";
import { Isolated } from "@/components/ui/Isolated";
import type { CaseRow } from "@/lib/worklist/contract";

/** Who approves and who reviews, with a warning when that is one person. */
export function OfficersCell({ row: { assignee, reviewer, samePerson } }: { row: CaseRow }) {
  return (
    <>
      {assignee ? <Isolated truncate>{assignee}</Isolated> : <span className="text-ink-muted">Unassigned</span>}
      {reviewer && (
        <div className="flex min-w-0 items-center gap-1 text-xs text-ink-muted max-sm:hidden">
          <span aria-hidden>→</span>
          <span className="sr-only">reviewed by</span>
          <Isolated truncate>{reviewer}</Isolated>
          {samePerson && <SamePerson />}
        </div>
      )}
    </>
  );
}

function SamePerson() {
  return (
    <span title="Assignee and reviewer are the same person" className="shrink-0 text-caution-ink">
      <TriangleAlert aria-hidden size={14} />
      <span className="sr-only">Assignee and reviewer are the same person</span>
    </span>
  );
}
