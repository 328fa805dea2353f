import { z } from "zod";
import { serviceProfile } from "./serviceProfile";
import { list, looseRecord, text } from "./tolerant";

/**
 * An organisation as it came: no schema of it is published (handbook 1.25), so that what is not known here is shown all the same,
 * and what is known is read where it is shown (lib/organisations).
 */
export const organization = looseRecord();
export type Organization = NonNullable<z.infer<typeof organization>>;

/** The answer of the read of an organisation with its service profiles. */
export const organizationAnswer = z.object({ organization, serviceProfiles: list(serviceProfile), requestId: text() });
