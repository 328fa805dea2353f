import { fraction, pick, uuid } from "../identifiers";
import type { Address } from "../vendor/individual";
import { placesOf } from "./places";

/** An invented address, always the same for the same key. In: the country, ISO 3166 alpha-3. */
export function addressOf(key: string, country: string): Address {
  const { locality, subdivision, postalCode } = pick(placesOf(country), `${key}/place`);
  const street = pick(
    ["Banksia", "Harbour", "Mill", "Station", "Orchard", "Queen", "Ridge", "Wattle"],
    `${key}/street`,
  );
  const streetType = pick(["Street", "Road", "Avenue", "Lane"], `${key}/type`);
  const streetNumber = String(1 + Math.floor(fraction(`${key}/number`) * 240));
  const parts = {
    streetNumber,
    streetName: street,
    streetType,
    locality,
    ...(subdivision && { subdivision }),
    postalCode,
  };
  return {
    addressId: uuid(`${key}/address`),
    type: "RESIDENTIAL",
    status: "CURRENT",
    ...parts,
    country,
    longForm: `${streetNumber} ${street} ${streetType}, ${locality}${subdivision ? ` ${subdivision}` : ""} ${postalCode}, ${country}`,
  };
}
