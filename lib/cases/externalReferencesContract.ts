import { z } from "zod";
import { externalReference } from "@/lib/frankieone/wire/documents";

/** The answer of `GET …/serviceprofiles/{serviceName}/externalreferences`. */
export const externalReferencesAnswer = z.object({ externalReferences: z.array(externalReference) });
export type ExternalReferencesAnswer = z.infer<typeof externalReferencesAnswer>;
