import type { FieldChange } from "@/lib/domain/change";
import { hitOfField, monitoringOfField, PARTLY_ENABLED, RUN_STARTED } from "@/lib/domain/changedFields";
import { decisionOn } from "@/lib/profiles/decisions";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { meaningOfState } from "@/lib/profiles/states";
import { meaningOfStatus } from "@/lib/profiles/statuses";

/** The fields a write can change, in words, with the word for an empty value. */
const FIELDS = new Map([
  ["assignee", { label: "Assignee", none: "Unassigned" }],
  ["reviewer", { label: "Reviewer", none: "None" }],
  ["state", { label: "State", none: "None" }],
  ["currentWorkflowName", { label: "Workflow label", none: "None" }],
  ["status", { label: "Status", none: "None" }],
  ["riskLevel", { label: "Risk level", none: "None" }],
  ["run", { label: "Run", none: "No run yet" }],
]);

const MONITORING = new Map([
  ["AML", "AML monitoring"],
  ["ACTIVITY", "Activity monitoring"],
]);

/** In: a change, or the name of a field as the vendor spells it. Out: its label, and the word for no value. */
export function wordsOfField({ field, about }: Pick<FieldChange, "field" | "about">): { label: string; none: string } {
  if (hitOfField(field)) return { label: about ?? "Hit", none: decisionOn({}).label };
  const type = monitoringOfField(field);
  if (type) return { label: MONITORING.get(type) ?? `Monitoring ${type}`, none: "Off" };
  return FIELDS.get(field) ?? { label: field, none: "None" };
}

const SWITCH = new Map([
  ["ENABLED", "On"],
  ["DISABLED", "Off"],
  [PARTLY_ENABLED, "On for some profiles"],
]);

const VALUES = new Map<string, (value: string) => string | undefined>([
  ["status", (value) => meaningOfStatus(value).label],
  ["state", (value) => meaningOfState(value)?.label],
  ["riskLevel", (value) => meaningOfRisk(value)?.label],
  ["run", (value) => (value === RUN_STARTED ? "New run" : "Earlier run")],
]);

/** The value of a field in words: a status, a level or a decision by its label, anything else as it came. */
export function wordOfValue(field: string, value: string): string {
  if (hitOfField(field)) return decisionOn({ manualStatus: value }).label;
  if (monitoringOfField(field)) return SWITCH.get(value) ?? value;
  return VALUES.get(field)?.(value) ?? value;
}
