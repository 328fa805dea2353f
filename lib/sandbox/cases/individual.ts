import { documentsOf } from "../documents/documents";
import { fraction, uuid } from "../identifiers";
import type { Individual } from "../vendor/individual";
import { addressOf } from "./address";
import type { CaseBlueprint, Person } from "./blueprint";
import { entityName, isoTime } from "./names";
import { wellKnownFacts } from "./wellKnown";

function dateOfBirth(key: string, born: string): Individual["dateOfBirth"] {
  const [year, month, day] = born.split("-") as [string, string?, string?];
  const id = { dateOfBirthId: uuid(`${key}/dob`), type: "GREGORIAN", year };
  return { ...id, ...(month && { month }), ...(day && { day, normalized: born }) };
}

function mailName({ givenName, familyName }: Person): string {
  const plain = [givenName, familyName]
    .filter(Boolean)
    .join(".")
    .normalize("NFD")
    .replace(/[^a-zA-Z.]/g, "");
  return plain.toLowerCase().slice(0, 40) || "customer";
}

/** The individual behind a case. In: a blueprint whose subject is a person. */
export function individualOf(blueprint: CaseBlueprint, subject: Person): Individual {
  const { key, entityId, customerReference, duplicateOf } = blueprint;
  const { givenName, middleName, familyName, language, born, gender, country } = subject;
  const number = String(10_000_000 + Math.floor(fraction(`${key}/phone`) * 89_999_999));
  const documents = documentsOf(blueprint, "meta");
  const name = {
    nameId: uuid(`${key}/NAME`),
    language,
    ...(givenName && { givenName }),
    ...(middleName && { middleName }),
  };
  return {
    entityId,
    entityType: "INDIVIDUAL",
    createdAt: isoTime(blueprint.createdAt),
    schemaVersion: 2,
    name: { ...name, familyName, displayName: entityName(blueprint) },
    ...(born && { dateOfBirth: dateOfBirth(key, born) }),
    ...(gender && { gender: { genderId: uuid(`${key}/gender`), gender } }),
    ...(country && { nationality: country }),
    addresses: country ? [addressOf(key, country)] : [],
    phoneNumbers: [{ phoneNumberId: uuid(`${key}/phone`), type: "MOBILE", number: `+00 ${number}`, isPreferred: true }],
    emailAddresses: [
      {
        emailAddressId: uuid(`${key}/email`),
        type: "PERSONAL",
        email: `${mailName(subject)}@mail.example`,
        isPreferred: true,
      },
    ],
    externalReferences: customerReference
      ? [{ referenceId: uuid(`${key}/reference`), type: "CUSTOMER", name: "customer-id", value: customerReference }]
      : [],
    ...(Object.keys(documents).length > 0 && { documents }),
    consents: [{ type: "GENERAL" }, { type: "DOCS" }],
    ...(blueprint.isWellKnown && wellKnownFacts(blueprint, subject)),
    ...(duplicateOf && { relationships: { duplicates: [{ entityId: duplicateOf, entityType: "INDIVIDUAL" }] } }),
  };
}
