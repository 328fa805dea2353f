import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getOrganization } from "@/lib/frankieone/organizations";
import type { OrganisationAnswer } from "./contract";

/** What FrankieOne tells of an organisation; one call to the vendor. Throws DeskError. */
export async function readOrganisation(
  { email }: Pick<Officer, "email">,
  entityId: string,
): Promise<OrganisationAnswer> {
  return { organization: await getOrganization({ username: email }, entityId) };
}
