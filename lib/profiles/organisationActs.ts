import type { OperationAction } from "@/lib/domain/operationStates";

/** Why nothing of an organisation is changed where FRANKIEONE_ORGANISATION_WRITES is off. */
export const ORGANISATIONS_READ_ONLY = "Organisations are read-only here. Use the FrankieOne portal.";

const NOT_OFFERED =
  "For organisations Countersign only decides AML hits, sets the risk level and switches monitoring. Use the FrankieOne portal.";

/** Runs are documented too (handbook 1.25), and not offered; assignee, state and override are not. */
const OFFERED: ReadonlySet<OperationAction> = new Set(["decide-hits", "set-risk-level", "set-monitoring"]);

/**
 * Why this cannot be done to an organisation, or undefined where it can. In: whether whoever runs the desk has switched such writes on.
 */
export function reasonAgainstOrganisation(act: OperationAction, isOn: boolean): string | undefined {
  if (!isOn) return ORGANISATIONS_READ_ONLY;
  return OFFERED.has(act) ? undefined : NOT_OFFERED;
}
