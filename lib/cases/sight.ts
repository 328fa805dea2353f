import "server-only";
import { DeskError } from "@/lib/errors";
import { getIndividual } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import type { CaseParams } from "./contract";

/**
 * Makes sure that the officer sees this case, before anything is asked that belongs to its entity alone, whose address could not
 * say so. One call to the vendor. Throws DeskError NOT_FOUND for an entity of whom nothing is in sight and for a service it does not
 * have, one like the other, and as the vendor client does.
 */
export async function requireInSight(caller: Caller, { entityId, serviceName }: CaseParams): Promise<void> {
  const { serviceProfiles } = await getIndividual(caller, entityId);
  const wanted = serviceName.toLowerCase();
  if (serviceProfiles.some((each) => each.serviceName?.toLowerCase() === wanted)) return;
  throw new DeskError("NOT_FOUND", { sent: "no" });
}
