import type { Person } from "../cases/blueprint";
import type { Draw } from "./draw";
import { NAME_REGIONS } from "./names";

const pad = (value: number) => String(value).padStart(2, "0");

function birthDate(draw: Draw): string {
  const year = 2008 - Math.floor(draw.next() ** 1.2 * 78);
  return `${year}-${pad(1 + draw.below(12))}-${pad(1 + draw.below(28))}`;
}

/** An invented, ordinary person. */
export function personOf(draw: Draw): Person {
  const region = draw.weighted(NAME_REGIONS);
  const isWoman = draw.chance(0.5);
  const givenNames = isWoman ? region.women : region.men;
  const family = draw.pick(region.families);
  const familyName = draw.chance(0.03) ? `${family}-${draw.pick(region.families)}` : family;
  return {
    kind: "INDIVIDUAL",
    country: draw.weighted(region.countries),
    givenName: draw.pick(givenNames),
    ...(draw.chance(0.3) && { middleName: draw.pick(givenNames) }),
    familyName,
    language: region.language,
    born: birthDate(draw),
    gender: isWoman ? "FEMALE" : "MALE",
  };
}
