import type { CaseTarget } from "@/lib/cases/contract";

/** What a decision on hits alone does not do (handbook 2.3). */
export const STAYS = "The status stays until the workflow is run again.";

/** What a decision on hits leaves as it is, and where else it goes (handbook 1.18, 2.3). */
export const unchangedByDeciding = ({ entityType }: CaseTarget) =>
  `${STAYS} The decision applies to this ${entityType ? "organisation" : "person"} in every case, and FrankieOne passes it on to the provider.`;

/** What is left to do once no hit of a run is open (handbook 2.3). */
export const ALL_DECIDED = `All hits are decided. ${STAYS}`;
