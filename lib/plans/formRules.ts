import type { CaseRole } from "@/lib/cases/reassignment";
import type { Faults } from "@/lib/writes/fields";
import type { NewPlan, PlanSource } from "./contract";

/** What the form of a plan holds. `source` names one of the choices of its place, or "holder" for a person's cases. */
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
  if (source === "holder" && holder === "") faults.holder = "Choose whose cases are moved.";
  if (target === "person" && person === "") faults.person = "Choose who shall have them.";
  if (source === "holder" && target === "person" && holder !== "" && holder === person)
    faults.person = "Choose somebody else than who has them.";
  return faults;
}

/** What to ask the server for. In: the form, and the source that was chosen from the place's choices, if one was. */
export function askedOf({ role, holder, target, person }: AskedFields, chosen: PlanSource | undefined): NewPlan {
  return {
    role,
    source: chosen ?? { kind: "holder", name: holder },
    target: target === "person" ? { kind: "person", name: person } : { kind: "spread" },
  };
}
