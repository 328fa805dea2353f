import { z } from "zod";
import { dateOf, partialDate } from "./dates";
import { externalReference } from "./documents";
import { idText } from "./identifiers";
import { serviceProfile } from "./serviceProfile";
import { flag, list, looseRecord, map, moment, part, text } from "./tolerant";

/*
 * The person (handbook 1.16, operation getIndividual): every field of the contract but the documents, which are read for
 * themselves. `sourceId` leads into `informationSources`.
 */

const name = {
  nameId: text(),
  /** ISO 639-3. */
  language: text(),
  prefix: text(),
  givenName: text(),
  middleName: text(),
  familyName: text(),
  otherName: text(),
  suffix: text(),
  displayName: text(),
  sourceId: text(),
};
const dateOfBirth = { dateOfBirthId: text(), sourceId: text() };

const place = {
  addressId: text(),
  unitNumber: text(),
  buildingName: text(),
  streetNumber: text(),
  streetName: text(),
  streetType: text(),
  neighborhood: text(),
  locality: text(),
  district: text(),
  subdivision: text(),
  postalCode: text(),
  country: text(),
  longForm: text(),
  unstructuredLongForm: text(),
  sourceId: text(),
};

const address = z.object({
  ...place,
  type: text(),
  typeDescription: text(),
  status: text(),
  careOf: text(),
  validFrom: partialDate({}),
  validTo: partialDate({}),
});

const linkedAddresses = list(z.object({ addressId: text() }));

const phoneNumber = z.object({
  phoneNumberId: text(),
  number: text(),
  type: text(),
  country: text(),
  isPreferred: flag(),
  unstructuredLongForm: text(),
  linkedAddresses,
  sourceId: text(),
});

const emailAddress = z.object({
  emailAddressId: text(),
  email: text(),
  type: text(),
  isPreferred: flag(),
  linkedAddresses,
  sourceId: text(),
});

/** `granted` is in no schema; the vendor's own demos send it. */
const consent = z.object({ type: text(), granted: flag(), schemaVersion: text(), sourceId: text() });

const informationSource = z.object({
  sourceId: text(),
  provider: text(),
  source: text(),
  type: text(),
  description: text(),
  providerReference: text(),
  isAuthoritative: flag(),
  isManual: flag(),
  createdAt: moment(),
  requestedAt: moment(),
  generatedAt: moment(),
  retrievedAt: moment(),
  updatedAt: moment(),
});
export type InformationSource = z.infer<typeof informationSource>;

/** Which of the two is the duplicate is told by their states alone. */
const duplicate = z.object({
  entityId: idText(),
  entityType: text(),
  origin: part(z.object({ entityId: idText(), entityType: text(), processResultId: text(), createdAt: moment() })),
});

export const individual = z.object({
  entityId: text(),
  entityType: text(),
  createdAt: moment(),
  schemaVersion: text(),
  sourceId: text(),
  name: part(z.object(name)),
  alternateNames: list(z.object({ ...name, type: text() })),
  dateOfBirth: partialDate(dateOfBirth),
  alternateDatesOfBirth: list(dateOf(dateOfBirth)),
  gender: part(z.object({ genderId: text(), gender: text(), sourceId: text() })),
  placeOfBirth: part(z.object(place)),
  nationality: text(),
  addresses: list(address),
  phoneNumbers: list(phoneNumber),
  emailAddresses: list(emailAddress),
  consents: list(consent),
  externalReferences: list(externalReference),
  customAttributes: looseRecord(),
  relationships: part(z.object({ duplicates: list(duplicate) })),
  informationSources: map(informationSource),
});
export type Individual = z.infer<typeof individual>;

/** The answer of getIndividual: `serviceProfiles` in the plural here (handbook 1.16). */
export const individualAnswer = z.object({
  individual: part(individual),
  serviceProfiles: list(serviceProfile),
  requestId: text(),
});
