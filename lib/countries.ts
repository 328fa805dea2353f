import { COUNTRY_CODES } from "./countryCodes";

let regionNames: Intl.DisplayNames | undefined;

/** The English name of an ISO 3166 alpha-3 country code ("AUS" → "Australia"); an unknown code comes back as it is. */
export function countryName(alpha3: string): string {
  const alpha2 = COUNTRY_CODES.get(alpha3);
  if (!alpha2) return alpha3;
  regionNames ??= new Intl.DisplayNames("en-GB", { type: "region" });
  return regionNames.of(alpha2) ?? alpha3;
}
