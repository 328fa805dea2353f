import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import type { RaisedIssue } from "@/lib/profiles/issues";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { issueKey } from "@/lib/visits/issueKey";

/** The issues a check raised, one line each: in words, FrankieOne's severity, since when, and whether that is new to the officer. */
export function IssueFacts({ issues, since }: { issues: readonly RaisedIssue[]; since?: SinceLastVisit }) {
  const marks = new Map(since?.changed.map(({ part, id, how }) => [`${part} ${id}`, how]));
  return issues.map((issue, index) => {
    const { label, known } = wordOfIssue(issue);
    const mark = marks.get(`issue ${issueKey(issue)}`);
    const stated = issue.severity && `${wordOfSeverity(issue.severity).label} (FrankieOne)`;
    const told = [`Issue: ${label}${known ? "" : " (new to Countersign)"}`, stated].filter(Boolean).join(" · ");
    return (
      <p key={issue.issueId ?? index} className="min-w-0">
        <Isolated limit={300}>{told}</Isolated>
        {issue.createdAt && (
          <>
            {" · "}
            <RelativeTime value={issue.createdAt} />
          </>
        )}
        {mark && (
          <span className="font-medium text-info-ink"> · {mark === "new" ? "New" : "Changed"} since you looked</span>
        )}
      </p>
    );
  });
}
