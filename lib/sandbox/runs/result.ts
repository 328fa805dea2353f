import type { Finding, Run } from "../cases/blueprint";
import type { VendorCase } from "../state/vendorCase";
import type { WorkflowDefinition } from "../vendor/workflows";
import { verdictOf } from "./verdicts";

/** What the findings come down to: two runs with the same sum come to the same result. */
const sumOf = (findings: readonly Finding[]) =>
  findings
    .map((finding) => [finding.step, finding.issue?.issue, verdictOf(finding)].join("/"))
    .sort()
    .join();

/** Whether a run of that workflow found the same as the one before it. */
export const isAsBefore = (before: Run | undefined, findings: readonly Finding[]) =>
  before !== undefined && sumOf(before.findings) === sumOf(findings);

const passed = ({ lifecyclePhase }: WorkflowDefinition) => (lifecyclePhase === "MONITORING" ? "CLEAR" : "PASS");

/** What an approval that was waited for makes of the same findings (handbook 2.6). */
function afterApproval(status: string | undefined, definition: WorkflowDefinition): string {
  if (status === "APPROVED") return passed(definition);
  return status === "REJECTED" ? "FAIL" : "NEEDS_APPROVAL";
}

function asking(open: readonly Finding[], { lifecyclePhase }: WorkflowDefinition): string {
  const has = (issue: string) => open.some((finding) => finding.issue?.issue === issue);
  if (open.some((finding) => finding.issue?.severity === "BLOCK")) return "BLOCKED";
  if (lifecyclePhase === "MONITORING" && (has("SANCTION") || has("WATCHLIST"))) return "URGENT";
  return open.every((finding) => finding.outcome === "incomplete") ? "INCOMPLETE" : "REVIEW";
}

/**
 * The engine's result for these findings: as before when nothing changed; else it asks for somebody while one is open,
 * fails for one that was refused, and passes (handbook 2.3).
 */
export function resultOf(
  vendorCase: VendorCase,
  definition: WorkflowDefinition,
  findings: readonly Finding[],
  before: Run | undefined,
): string {
  if (before && isAsBefore(before, findings)) {
    if (before.result !== "NEEDS_APPROVAL") return before.result;
    return afterApproval(vendorCase.executionOf(before).status, definition);
  }
  const open = findings.filter((finding) => verdictOf(finding) === "open");
  if (open.length > 0) return asking(open, definition);
  return findings.some((finding) => verdictOf(finding) === "rejected") ? "FAIL" : passed(definition);
}
