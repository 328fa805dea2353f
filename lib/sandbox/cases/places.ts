interface Place {
  locality: string;
  subdivision?: string;
  postalCode: string;
}

const place = (locality: string, postalCode: string, subdivision?: string): Place => ({
  locality,
  postalCode,
  subdivision,
});

const PLACES: Record<string, readonly Place[]> = {
  AUS: [
    place("Fitzroy", "3065", "VIC"),
    place("Newtown", "2042", "NSW"),
    place("Fremantle", "6160", "WA"),
    place("West End", "4101", "QLD"),
    place("Glenelg", "5045", "SA"),
  ],
  NZL: [place("Wellington", "6011"), place("Dunedin", "9016"), place("Auckland", "1010")],
  GBR: [place("Leeds", "LS1 4AP"), place("Bristol", "BS1 5TR"), place("Glasgow", "G2 1DY")],
  USA: [place("Portland", "97205", "OR"), place("Austin", "78701", "TX"), place("Albany", "12207", "NY")],
  SGP: [place("Singapore", "168730"), place("Singapore", "238823")],
};
const ELSEWHERE = [place("Capital District", "1000"), place("Old Town", "20100")];

/** Localities addresses of that country are drawn from; never empty. In: ISO 3166 alpha-3. */
export const placesOf = (country: string): readonly Place[] => PLACES[country] ?? ELSEWHERE;
