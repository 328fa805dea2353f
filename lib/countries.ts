import { COUNTRY_CODES } from "./countryCodes";

let regionNames: Intl.DisplayNames | undefined;
// Asking Intl for one name takes longer than reading the rest of a case's row.
const known = new Map<string, string>();

/** The English name of an ISO 3166 alpha-3 country code ("AUS" → "Australia"); an unknown code comes back as it is. */
export function countryName(alpha3: string): string {
  const name = known.get(alpha3);
  if (name) return name;
  const alpha2 = COUNTRY_CODES.get(alpha3);
  if (!alpha2) return alpha3;
  regionNames ??= new Intl.DisplayNames("en-GB", { type: "region" });
  const found = regionNames.of(alpha2) ?? alpha3;
  known.set(alpha3, found);
  return found;
}
