import { StatusBadge } from "@/components/executions/StatusBadge";
import { GRAVITY_TONES } from "@/lib/cases/gravity";
import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import { formatNumber, plural } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

/** The gravest open issue in words, and how many more there are. */
export function IssueCell({ row: { topIssue, moreIssues } }: { row: CaseRow }) {
  if (!topIssue) return <span className="text-ink-muted max-xl:sr-only">No open issue</span>;
  const { gravity } = topIssue;
  const word = wordOfIssue(topIssue);
  const kind = kindOf(topIssue);
  const text = [word.label, ...kind].join(" · ");
  return (
    <>
      <div className="flex gap-1.5">
        <StatusBadge meaning={{ ...word, text, tone: GRAVITY_TONES[gravity] }} look="plain" />
        {moreIssues > 0 && (
          <span className="shrink-0 text-ink-muted" title={`and ${plural(moreIssues, "more open issue")}`}>
            +{formatNumber(moreIssues)}
            <span className="sr-only"> more open issues</span>
          </span>
        )}
      </div>
      <div className="truncate text-xs text-ink-muted max-xl:hidden">{kind.join(" · ")}</div>
    </>
  );
}

function kindOf({ category, severity }: NonNullable<CaseRow["topIssue"]>): string[] {
  return [
    ...(category ? [wordOfIssue({ category }).label] : []),
    ...(severity ? [wordOfSeverity(severity).label] : []),
  ];
}
