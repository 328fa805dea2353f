import { countryName } from "@/lib/countries";
import type { PartialDate } from "@/lib/frankieone/wire/dates";
import type { Individual } from "@/lib/frankieone/wire/individual";
import { isoOfDate, wordsOfDate } from "./partialDate";

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A date of birth in words, with the age where the whole date is known. In: the date, and the clock in epoch milliseconds. Out:
 * "4 May 1961 (64)", and as wordsOfDate where the age is not known.
 */
export function wordsOfBirth(date: PartialDate | undefined, now: number): string | undefined {
  const [born, words] = [isoOfDate(date), wordsOfDate(date)];
  if (born === undefined || !WHOLE.test(born)) return words;
  const age = ageAt(born, new Date(now).toISOString());
  return age >= 0 && words !== born ? `${words} (${age})` : words;
}

/** Whole years between two days, both as ISO 8601: the parts of such a date compare as text. */
function ageAt(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5, 10) < born.slice(5, 10) ? years - 1 : years;
}

/** The name of a person as the vendor displays it, else its parts in the order they are written; undefined where there is none. */
export function nameOfIndividual(individual: Individual | undefined): string | undefined {
  return individual?.name && nameInWords(individual.name);
}

/** The same of one of their names. */
export function nameInWords(name: NonNullable<Individual["name"]>): string | undefined {
  const { displayName, prefix, givenName, middleName, familyName, suffix } = name;
  return displayName ?? ([prefix, givenName, middleName, familyName, suffix].filter(Boolean).join(" ") || undefined);
}

/** The long form ends in the country's code. */
function inWords(longForm: string, code: string | undefined, country: string | undefined): string {
  return code && country && longForm.endsWith(`, ${code}`) ? `${longForm.slice(0, -code.length)}${country}` : longForm;
}

/** An address as the parts of one line, the country by its name: the vendor's own long form, else what there is of it. */
export function linesOfAddress(address: NonNullable<Individual["placeOfBirth"]>): string[] {
  const country = address.country && countryName(address.country);
  if (address.longForm) return [inWords(address.longForm, address.country, country)];
  const { unitNumber, streetNumber, streetName, streetType, locality, subdivision, postalCode } = address;
  const number = [unitNumber, streetNumber].filter(Boolean).join("/");
  const street = [number, streetName, streetType].filter(Boolean).join(" ");
  const place = [address.district, locality, subdivision, postalCode].filter(Boolean).join(" ");
  const parts = [address.buildingName, street, address.neighborhood, place].filter(Boolean);
  return [...(parts.length > 0 ? parts : [address.unstructuredLongForm]), country].filter(Boolean) as string[];
}
