import ArrowRight from "lucide-react/icons/arrow-right";
import CircleQuestionMark from "lucide-react/icons/circle-question-mark";
import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { humanise } from "@/lib/format";
import { GRAVITY_TONES } from "@/lib/profiles/gravity";
import { gravityOf, type RaisedIssue } from "@/lib/profiles/issues";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { issueKey } from "@/lib/visits/issueKey";
import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import { anchorHref, runAnchor, stepAnchor } from "./anchors";

export interface IssueListProps {
  issues: readonly RaisedIssue[];
  /** What is new since the officer last looked. */
  since?: SinceLastVisit;
}

/** Issues, each leading to the step that raised it. */
export function IssueList({ issues, since }: IssueListProps) {
  const marks = new Map(since?.changed.map(({ part, id, how }) => [`${part} ${id}`, how]));
  return (
    <ul className="flex flex-col">
      {issues.map((issue, index) => (
        <li key={issue.issueId ?? index} className="border-t border-line first:border-t-0">
          <Issue issue={issue} mark={marks.get(`issue ${issueKey(issue)}`)} />
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue, mark }: { issue: RaisedIssue; mark?: string }) {
  const tone = GRAVITY_TONES[gravityOf(issue)];
  const { label, known } = wordOfIssue(issue);
  return (
    <a
      href={placeOf(issue)}
      className="group -mx-2 flex gap-2 rounded-md px-2 py-2 -outline-offset-2 hover:bg-surface-hover"
    >
      <span className={cx("flex h-5 items-center", TONE_TEXT[tone])}>
        {known ? <ToneIcon tone={tone} /> : <CircleQuestionMark aria-hidden size={14} />}
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx("block font-medium wrap-anywhere", TONE_TEXT[tone])}>
          <Isolated limit={120}>{label}</Isolated>
          {!known && <span className="font-normal"> (new to Countersign)</span>}
        </span>
        {mark && (
          <span className="block text-xs font-medium text-info-ink">
            {mark === "new" ? "New" : "Changed"} since you looked
          </span>
        )}
        <span className="block text-xs text-ink-muted">
          <Isolated limit={200}>{sourceOf(issue)}</Isolated>
          {issue.createdAt && (
            <>
              {" · "}
              <RelativeTime value={issue.createdAt} />
            </>
          )}
        </span>
      </span>
      <ArrowRight aria-hidden size={14} className="mt-0.5 shrink-0 text-ink-muted opacity-0 group-hover:opacity-100" />
    </a>
  );
}

function sourceOf({ category, severity, raisedBy }: RaisedIssue): string {
  // The vendor's severity in words; the desk's own rank is the icon.
  const stated = severity && `${wordOfSeverity(severity).label} (FrankieOne)`;
  return [category && humanise(category), stated, raisedBy.workflowName].filter(Boolean).join(" · ");
}

/** The step that raised the issue, else its run. */
function placeOf({ stepResultId, workflowExecutionId, raisedBy }: RaisedIssue): string | undefined {
  const run = raisedBy.workflowExecutionId ?? workflowExecutionId;
  if (!run) return undefined;
  return anchorHref(stepResultId ? stepAnchor(run, stepResultId) : runAnchor(run));
}
