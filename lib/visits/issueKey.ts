import type { RaisedIssue } from "@/lib/profiles/issues";

/** What makes two readings of an issue the same issue: its id, or where it came from where the id is missing. */
export function issueKey({ issueId, category, issue, stepResultId, raisedBy }: RaisedIssue): string {
  return issueId ?? [raisedBy.workflowExecutionId, stepResultId, category, issue].join(" ");
}
