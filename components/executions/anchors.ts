/*
 * Anchors of an execution's parts on the page, so that an issue, a step and an outside link can point to them.
 */

/** The anchor of a run. */
export function runAnchor(workflowExecutionId: string): string {
  return `run-${workflowExecutionId}`;
}

/** The anchor of a step of a run, by the id of its result or by its name. */
export function stepAnchor(workflowExecutionId: string, step: string): string {
  return `step-${workflowExecutionId}-${step}`;
}

/** The link to an anchor. */
export function anchorHref(anchor: string): string {
  return `#${encodeURIComponent(anchor)}`;
}

/** Which run an anchor belongs to. In: the anchor and the ids of all runs. Out: the id, or undefined. */
export function runOfAnchor(anchor: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => anchor === runAnchor(id) || anchor.startsWith(stepAnchor(id, "")));
}
