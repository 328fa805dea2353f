/** The fields a write can change, in words, with what to call it when nothing stands there. */
const FIELDS = new Map([
  ["assignee", { label: "Assignee", none: "nobody" }],
  ["reviewer", { label: "Reviewer", none: "nobody" }],
  ["state", { label: "State", none: "none" }],
  ["currentWorkflowName", { label: "Current workflow", none: "none" }],
  ["status", { label: "Status", none: "none" }],
]);

/** In: the name of a field as the vendor spells it. Out: its label, and the word for no value. */
export function wordsOfField(field: string): { label: string; none: string } {
  return FIELDS.get(field) ?? { label: field, none: "none" };
}
