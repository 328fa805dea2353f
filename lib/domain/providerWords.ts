/** Houses that answer, as they write themselves; the vendor calls them by slugs such as `equifax-au` (handbook 4.4). */
const HOUSES = new Map<string, string>(
  Object.entries({
    abr: "ABR",
    asic: "ASIC",
    centrix: "Centrix",
    complyadvantage: "ComplyAdvantage",
    creditorwatch: "CreditorWatch",
    dowjones: "Dow Jones",
    dvs: "DVS",
    equifax: "Equifax",
    experian: "Experian",
    frankieone: "FrankieOne",
    illion: "illion",
    onfido: "Onfido",
    sardine: "Sardine",
  }),
);

/** What sources are about, by the end of their slug. */
const SOURCES = new Map<string, string>(
  Object.entries({
    "elec-roll": "electoral roll",
    "credit-header": "credit header",
    consumer: "consumer register",
    mortality: "mortality register",
    property: "property register",
    register: "register",
  }),
);

const COUNTRIES = new Map<string, string>(
  Object.entries({ au: "Australian", nz: "New Zealand", uk: "UK", us: "US", intl: "International" }),
);

/** A provider in words: `equifax-au` → "Equifax"; one we do not know keeps its own name. */
export function wordOfProvider(provider: string): string {
  const slug = provider.toLowerCase();
  return HOUSES.get(slug) ?? HOUSES.get(slug.split("-")[0] ?? "") ?? provider;
}

/** A source in words: `au-elec-roll` → "Australian electoral roll"; one we do not know keeps its own name. */
export function wordOfSource(source: string): string {
  const [country = "", ...rest] = source.toLowerCase().split("-");
  const [place, kind] = [COUNTRIES.get(country), SOURCES.get(rest.join("-"))];
  return place && kind ? `${place} ${kind}` : wordOfProvider(source);
}
