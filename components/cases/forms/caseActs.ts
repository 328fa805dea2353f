import { DESK_KEYS } from "@/components/shell/keyTable";
import type { WantedAct } from "@/components/writes/acting";
import type { CaseAct } from "@/lib/cases/acts";
import type { Officer } from "@/lib/domain/officer";
import { can } from "@/lib/permissions/can";
import { offeredState } from "@/lib/cases/stateChoices";
import { workflowToRun } from "@/lib/profiles/runs";
import { executionToDecide } from "@/lib/profiles/toDecide";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

/** The keys of acts. */
export const SHORTCUTS: Partial<Record<CaseAct, string>> = {
  reassign: DESK_KEYS.reassign.key,
  override: DESK_KEYS.override.key,
  "run-workflow": DESK_KEYS.run.key,
  "change-state": DESK_KEYS.changeState.key,
};

const LABELS: Record<Exclude<CaseAct, "change-state">, string> = {
  reassign: "Reassign",
  override: "Decide",
  "run-workflow": "Run again",
  "set-risk-level": "Set risk level",
  "set-monitoring": "Switch monitoring",
  "set-current-workflow": "Change workflow label",
};

/** An act as buttons and palette name it: of a change of state what it does to this case. */
export function labelOfAct(act: CaseAct, profile: ServiceProfile): string {
  return act === "change-state" ? offeredState(profile).act : LABELS[act];
}

/** What leads to the notes: whoever may not write one reads them. */
export const labelOfNotes = (officer: Officer) => (can(officer, "keep-note").allowed ? "Add note" : "Notes");

/** The form of an act; a decision is about the newest execution that asks for one, else the newest that can be decided. */
export function wantedFor(act: CaseAct, profile: ServiceProfile): WantedAct {
  if (act === "run-workflow") return { form: act, workflowName: workflowToRun(profile) ?? "" };
  return act === "override" ? { form: act, workflowExecutionId: executionToDecide(profile) ?? "" } : { form: act };
}
