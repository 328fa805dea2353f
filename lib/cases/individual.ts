import { calendarDate } from "@/lib/format";
import { countryName } from "@/lib/countries";
import type { Individual } from "@/lib/frankieone/wire/workflows";

/** A date of birth, which may be partial (handbook 1.16). Out: `1950-01-01`, `1950-01`, `1950`, or undefined. */
export function birthDateOf(date: Individual["dateOfBirth"]): string | undefined {
  if (!date) return undefined;
  const parts = [date.year, date.month, date.day];
  const known = parts.slice(0, parts.findIndex((part) => !part) === -1 ? 3 : parts.findIndex((part) => !part));
  return date.normalized ?? (known.join("-") || undefined);
}

const WHOLE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A date of birth in words, with the age where the whole date is known. In: the date, and the clock in epoch milliseconds. Out:
 * "4 May 1961 (64)", "May 1961", "1961", what FrankieOne gives where it is no date, or undefined.
 */
export function wordsOfBirth(date: Individual["dateOfBirth"], now: number): string | undefined {
  const born = birthDateOf(date);
  if (born === undefined || /^\d{4}$/.test(born)) return born;
  const words = calendarDate(born, "UTC");
  if (!WHOLE.test(born)) return /^\d{4}-\d{2}$/.test(born) ? words.replace(/^\d+ /, "") : words;
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
  const { displayName, givenName, middleName, familyName } = individual?.name ?? {};
  return displayName ?? ([givenName, middleName, familyName].filter(Boolean).join(" ") || undefined);
}

/** The long form ends in the country's code. */
function inWords(longForm: string, code: string | undefined, country: string | undefined): string {
  return code && country && longForm.endsWith(`, ${code}`) ? `${longForm.slice(0, -code.length)}${country}` : longForm;
}

/** An address as the parts of one line, the country by its name: the vendor's own long form, else what there is of it. */
export function linesOfAddress(address: Individual["addresses"][number]): string[] {
  const country = address.country && countryName(address.country);
  if (address.longForm) return [inWords(address.longForm, address.country, country)];
  const { unitNumber, streetNumber, streetName, streetType, locality, subdivision, postalCode } = address;
  const number = [unitNumber, streetNumber].filter(Boolean).join("/");
  const street = [number, streetName, streetType].filter(Boolean).join(" ");
  const place = [locality, subdivision, postalCode].filter(Boolean).join(" ");
  return [street, place, country].filter((part) => part !== undefined && part !== "") as string[];
}
