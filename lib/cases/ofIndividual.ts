import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getOrganizationProfile } from "@/lib/frankieone/client";
import { ORGANISATIONS_READ_ONLY } from "@/lib/profiles/organisationActs";
import type { CaseTarget } from "./contract";

/**
 * Does what is asked of an individual, or of an organisation where the target says that it is one. An organisation asked for as an
 * individual is not found, and is then refused in words. Throws what `act` throws, and DeskError NOT_POSSIBLE for such an organisation.
 */
export async function ofIndividual<Result>(
  { email }: Officer,
  target: CaseTarget,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (target.entityType || !(error instanceof DeskError && error.code === "NOT_FOUND")) throw error;
    const isOrganization = await getOrganizationProfile({ username: email }, target).then(
      () => true,
      () => false,
    );
    throw isOrganization
      ? new DeskError("NOT_POSSIBLE", { detail: ORGANISATIONS_READ_ONLY, sent: "no", cause: error })
      : error;
  }
}
