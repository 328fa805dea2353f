import { handle } from "@/lib/auth/handle";
import { organisationAnswer, organisationParams } from "@/lib/organisations/contract";
import { readOrganisation } from "@/lib/organisations/read";

/** `GET /api/organizations/{entityId}`: what FrankieOne tells of an organisation, its owners among it. */
export const GET = handle(
  { access: "read-cases", answer: organisationAnswer, params: organisationParams },
  async ({ officer, params }) => ({ body: await readOrganisation(officer, params.entityId) }),
);
