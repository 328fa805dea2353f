import type { Individual } from "@/lib/frankieone/wire/workflows";

/** A date of birth, which may be partial (handbook 1.16). Out: `1950-01-01`, `1950-01`, `1950`, or undefined. */
export function birthDateOf(date: Individual["dateOfBirth"]): string | undefined {
  if (!date) return undefined;
  const parts = [date.year, date.month, date.day];
  const known = parts.slice(0, parts.findIndex((part) => !part) === -1 ? 3 : parts.findIndex((part) => !part));
  return date.normalized ?? (known.join("-") || undefined);
}

/** An address as the parts of one line: the vendor's own long form, else what there is of it. */
export function linesOfAddress(address: Individual["addresses"][number]): string[] {
  if (address.longForm) return [address.longForm];
  const { unitNumber, streetNumber, streetName, streetType, locality, subdivision, postalCode, country } = address;
  const number = [unitNumber, streetNumber].filter(Boolean).join("/");
  const street = [number, streetName, streetType].filter(Boolean).join(" ");
  const place = [locality, subdivision, postalCode].filter(Boolean).join(" ");
  return [street, place, country].filter((part) => part !== undefined && part !== "") as string[];
}
