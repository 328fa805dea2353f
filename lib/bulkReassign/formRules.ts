import type { CaseRole } from "@/lib/domain/caseRoleWords";
import type { Faults } from "@/lib/forms/fields";
import type { NewPlan, PlanSource } from "./contract";

/**
 * The fields of the plan form. `source` names one of the choices that its page offers, or "holder" for a person's
 * cases.
 */
export interface AskedFields {
  source: string;
  holder: string;
  role: CaseRole;
  target: "person" | "spread";
  person: string;
}

/** What is wrong with the form, by field. */
export function faultsOfAsked({ source, holder, target, person }: AskedFields): Faults<keyof AskedFields> {
  const faults: Faults<keyof AskedFields> = {};
  if (source === "holder" && holder === "") faults.holder = "Choose whose cases to reassign.";
  if (target === "person" && person === "") faults.person = "Choose the new assignee.";
  if (source === "holder" && target === "person" && holder !== "" && holder === person)
    faults.person = "Choose someone other than the current assignee.";
  return faults;
}

/** What to ask the server for. In: the form, and the source that was chosen from the page's choices, if one was. */
export function askedOf({ role, holder, target, person }: AskedFields, chosen: PlanSource | undefined): NewPlan {
  return {
    role,
    source: chosen ?? { kind: "holder", name: holder },
    target: target === "person" ? { kind: "person", name: person } : { kind: "spread" },
  };
}
