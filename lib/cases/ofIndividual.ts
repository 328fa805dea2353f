import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getOrganizationProfile } from "@/lib/frankieone/client";
import { ORGANIZATION } from "./acts";
import type { CaseParams } from "./contract";

/**
 * Does what only individuals take. An organisation is not found among them, and is then refused in words. Throws what `act`
 * throws, and DeskError NOT_POSSIBLE for an organisation.
 */
export async function ofIndividual<Result>(
  { email }: Officer,
  params: CaseParams,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DeskError && error.code === "NOT_FOUND")) throw error;
    const isOrganization = await getOrganizationProfile({ username: email }, params).then(
      () => true,
      () => false,
    );
    throw isOrganization ? new DeskError("NOT_POSSIBLE", { detail: ORGANIZATION, sent: "no", cause: error }) : error;
  }
}
