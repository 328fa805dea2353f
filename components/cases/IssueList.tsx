import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { type Tone, TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { anchorHref, runAnchor, stepAnchor } from "@/components/executions/anchors";
import { humanise } from "@/lib/format";
import { type Gravity, gravityOf, type RaisedIssue } from "@/lib/cases/issues";
import { wordOfIssue } from "@/lib/executions/words";

const TONES: Record<Gravity, Tone> = { critical: "critical", serious: "serious", check: "caution", note: "neutral" };

/** Issues, each leading to the step that raised it. */
export function IssueList({ issues }: { issues: readonly RaisedIssue[] }) {
  return (
    <ul className="flex flex-col">
      {issues.map((issue, index) => (
        <li key={issue.issueId ?? index} className="border-t border-line first:border-t-0">
          <Issue issue={issue} />
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue }: { issue: RaisedIssue }) {
  const tone = TONES[gravityOf(issue)];
  return (
    <a href={placeOf(issue)} className="-mx-2 flex gap-2 rounded-md px-2 py-2 -outline-offset-2 hover:bg-surface-hover">
      <span className={cx("flex h-5 items-center", TONE_TEXT[tone])}>
        <ToneIcon tone={tone} />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx("block font-medium wrap-anywhere", TONE_TEXT[tone])}>
          <Isolated limit={120}>{wordOfIssue(issue)}</Isolated>
        </span>
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
    </a>
  );
}

function sourceOf({ category, severity, raisedBy }: RaisedIssue): string {
  const stated = severity ? `stated as ${humanise(severity).toLowerCase()}` : undefined;
  return [category && humanise(category), stated, raisedBy.workflowName].filter(Boolean).join(" · ");
}

/** The step that raised the issue, else its run. */
function placeOf({ stepResultId, workflowExecutionId, raisedBy }: RaisedIssue): string | undefined {
  const run = raisedBy.workflowExecutionId ?? workflowExecutionId;
  if (!run) return undefined;
  return anchorHref(stepResultId ? stepAnchor(run, stepResultId) : runAnchor(run));
}
