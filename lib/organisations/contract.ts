import { z } from "zod";
import { entityId } from "@/lib/frankieone/wire/identifiers";

export const organisationParams = z.strictObject({ entityId });

/** The answer of `GET /api/organizations/{entityId}`: the organisation as it came, empty where FrankieOne tells nothing of it. */
export const organisationAnswer = z.object({ organization: z.record(z.string(), z.unknown()) });
export type OrganisationAnswer = z.infer<typeof organisationAnswer>;
