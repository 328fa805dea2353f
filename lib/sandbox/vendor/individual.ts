import type { EntityDocuments } from "./document";

export interface Address {
  addressId: string;
  type: string;
  status: string;
  streetNumber?: string;
  streetName?: string;
  streetType?: string;
  locality?: string;
  subdivision?: string;
  postalCode?: string;
  country: string;
  longForm?: string;
}

/** Individual (handbook 1.16), the parts a review needs. */
export interface Individual {
  entityId: string;
  entityType: string;
  createdAt: string;
  schemaVersion: number;
  name: {
    nameId: string;
    language: string;
    givenName?: string;
    middleName?: string;
    familyName: string;
    displayName: string;
  };
  dateOfBirth?: {
    dateOfBirthId: string;
    year: string;
    month?: string;
    day?: string;
    type: string;
    normalized?: string;
  };
  gender?: { genderId: string; gender: string };
  nationality?: string;
  addresses: Address[];
  phoneNumbers: { phoneNumberId: string; type: string; number: string; isPreferred: boolean }[];
  emailAddresses: { emailAddressId: string; type: string; email: string; isPreferred: boolean }[];
  externalReferences: { referenceId: string; type: string; name: string; value: string; description?: string }[];
  consents: { type: string }[];
  documents?: EntityDocuments;
  alternateNames?: { nameId: string; type: string; familyName: string; [part: string]: string }[];
  alternateDatesOfBirth?: { dateOfBirthId: string; type: string; unstructured: string; sourceId: string }[];
  placeOfBirth?: { country: string; locality: string; sourceId: string };
  customAttributes?: Record<string, { type: string; value: string }>;
  informationSources?: Record<string, { sourceId: string; [fact: string]: string | boolean }>;
  relationships?: { duplicates: { entityId: string; entityType: string }[] };
}
