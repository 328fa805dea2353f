import type { Organization, Person } from "../cases/blueprint";

type More = Pick<Person, "middleName" | "displayName" | "gender"> & { language?: string };

/** An invented person. In: country (alpha-3), given and family name, birth date or part of it. */
export function person(country: string, givenName: string, familyName: string, born: string, more: More = {}): Person {
  return { kind: "INDIVIDUAL", country, givenName, familyName, born, ...more, language: more.language ?? "eng" };
}

/** An invented organisation. `organizationType` holds spaces as the vendor's do (handbook 1.5). */
export function organization(
  country: string,
  registeredName: string,
  organizationType: string,
  registrationNumber: string,
  more: Pick<Organization, "registeredOn" | "holders"> = {},
): Organization {
  return { kind: "ORGANIZATION", country, registeredName, organizationType, registrationNumber, ...more };
}
