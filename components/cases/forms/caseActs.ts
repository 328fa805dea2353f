import { DESK_KEYS } from "@/components/shell/keyTable";
import type { WantedForm } from "@/components/writes/acting";
import type { CaseAct } from "@/lib/cases/acts";
import { firstOverridable } from "@/lib/executions/overridable";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";

/** The acts of a case as buttons, keys and palette name them. */
export const ACTS: Record<CaseAct, { label: string; shortcut?: string }> = {
  reassign: { label: "Reassign", shortcut: DESK_KEYS.reassign.key },
  override: { label: "Override", shortcut: DESK_KEYS.override.key },
  "change-state": { label: "Change state", shortcut: DESK_KEYS.changeState.key },
  "set-current-workflow": { label: "Set current workflow" },
};

/** The form of an act; an override is of the newest execution that can be. */
export function wantedFor(act: CaseAct, profile: ServiceProfile): WantedForm {
  return act === "override" ? { form: act, workflowExecutionId: firstOverridable(profile) ?? "" } : { form: act };
}
