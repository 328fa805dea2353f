import { z } from "zod";
import { LIFECYCLE_PHASES } from "./enums";
import { serviceProfile } from "./serviceProfile";
import { list, moment, openEnum, part, text, texts } from "./tolerant";

/** One workflow of the account (handbook 1.22, operation getWorkflows). */
export const workflow = z.object({
  serviceName: text(),
  workflowId: text(),
  workflowName: text(),
  type: text(),
  lifecyclePhase: openEnum(LIFECYCLE_PHASES),
  monitoringTypes: texts(),
});
export type Workflow = z.infer<typeof workflow>;
export const workflowsAnswer = z.object({ workflows: list(workflow), requestId: text() });

/** The parts of an individual the desk shows (handbook 1.16, operation getIndividual). */
export const individual = z.object({
  entityId: text(),
  entityType: text(),
  createdAt: moment(),
  name: part(z.object({ givenName: text(), middleName: text(), familyName: text(), displayName: text() })),
  dateOfBirth: part(z.object({ year: text(), month: text(), day: text(), normalized: text() })),
  nationality: text(),
  addresses: list(
    z.object({
      country: text(),
      type: text(),
      status: text(),
      unitNumber: text(),
      streetNumber: text(),
      streetName: text(),
      streetType: text(),
      locality: text(),
      subdivision: text(),
      postalCode: text(),
      longForm: text(),
    }),
  ),
  phoneNumbers: list(z.object({ number: text(), type: text() })),
  emailAddresses: list(z.object({ email: text(), type: text() })),
});
export type Individual = z.infer<typeof individual>;

/** The answer of getIndividual: `serviceProfiles` in the plural here (handbook 1.16). */
export const individualAnswer = z.object({
  individual: part(individual),
  serviceProfiles: list(serviceProfile),
  requestId: text(),
});
