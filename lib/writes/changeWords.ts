import { meaningOfState } from "@/lib/profiles/states";
import { meaningOfStatus } from "@/lib/profiles/statuses";

/** The fields a write can change, in words, with the word for an empty value. */
const FIELDS = new Map([
  ["assignee", { label: "Assignee", none: "Unassigned" }],
  ["reviewer", { label: "Reviewer", none: "None" }],
  ["state", { label: "State", none: "None" }],
  ["currentWorkflowName", { label: "Workflow label", none: "None" }],
  ["status", { label: "Status", none: "None" }],
]);

/** In: the name of a field as the vendor spells it. Out: its label, and the word for no value. */
export function wordsOfField(field: string): { label: string; none: string } {
  return FIELDS.get(field) ?? { label: field, none: "None" };
}

/** The value of a field in words: a status or a state by its label, anything else as it came. */
export function wordOfValue(field: string, value: string): string {
  if (field === "status") return meaningOfStatus(value).label;
  return (field === "state" && meaningOfState(value)?.label) || value;
}
