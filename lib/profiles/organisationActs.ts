import type { OperationAction } from "@/lib/domain/operationStates";

/** Why nothing of an organisation is changed where FRANKIEONE_ORGANISATION_WRITES is off. */
export const ORGANISATIONS_READ_ONLY = "Organisations are read-only here. Use the FrankieOne portal.";

const UNDOCUMENTED =
  "For organisations FrankieOne documents only decisions on AML hits, the risk level and monitoring. Use the FrankieOne portal.";

const DOCUMENTED: ReadonlySet<OperationAction> = new Set(["decide-hits", "set-risk-level", "set-monitoring"]);

/**
 * Why this cannot be done to an organisation, or undefined where it can (handbook 1.25). In: whether the organisation that runs
 * the desk has switched such writes on.
 */
export function reasonAgainstOrganisation(act: OperationAction, isOn: boolean): string | undefined {
  if (!isOn) return ORGANISATIONS_READ_ONLY;
  return DOCUMENTED.has(act) ? undefined : UNDOCUMENTED;
}
