import { uuid } from "../identifiers";
import type { Individual } from "../vendor/individual";
import type { CaseBlueprint, Person } from "./blueprint";
import { isoTime } from "./names";

/** What FrankieOne tells of somebody of whom it knows more than the usual: every kind of fact that it can tell, with its source. */
export function wellKnownFacts({ key, createdAt }: CaseBlueprint, subject: Person): Partial<Individual> {
  const [passport, customer] = ["passport", "customer"].map((each) => uuid(`${key}/source/${each}`)) as [
    string,
    string,
  ];
  const at = isoTime(createdAt);
  return {
    alternateNames: [
      {
        nameId: uuid(`${key}/alias`),
        type: "ALIAS",
        language: "eng",
        givenName: "Barty",
        familyName: subject.familyName,
      },
      {
        nameId: uuid(`${key}/maiden`),
        type: "PREVIOUS",
        givenName: "Bartholomew",
        familyName: "Plume",
        sourceId: passport,
      },
    ],
    alternateDatesOfBirth: [
      {
        dateOfBirthId: uuid(`${key}/hijri`),
        type: "ISLAMIC",
        unstructured: "8 Rabi al-Awwal 1368",
        sourceId: passport,
      },
    ],
    placeOfBirth: { country: "GBR", locality: "Whitby", sourceId: passport },
    customAttributes: { "branch-code": { type: "string", value: "NTH-014" } },
    externalReferences: [
      { referenceId: uuid(`${key}/reference`), type: "CUSTOMER", name: "customer-id", value: "HB-103950" },
      {
        ...{ referenceId: uuid(`${key}/core`), type: "SYSTEM", name: "core-banking", value: "CB-7719-0041-22" },
        description: "The person in the core banking system, whose key never changes.",
      },
    ],
    consents: [{ type: "GENERAL" }, { type: "DOCS" }, { type: "CREDITHEADER" }],
    informationSources: {
      [passport]: {
        ...{ sourceId: passport, provider: "onfido", source: "Passport", description: "Read off the document" },
        ...{ providerReference: "onf-5521-881", isAuthoritative: false, retrievedAt: at, createdAt: at },
      },
      [customer]: { sourceId: customer, source: "Onboarding form", description: "Told by the customer", createdAt: at },
    },
  };
}
