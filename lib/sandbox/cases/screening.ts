import type { CaseBlueprint, ResultBlueprint, Run } from "./blueprint";
import { entityName, isoTime } from "./names";

/** Lists a hit can come from: the key of its evidence, and what the summary calls its countries. */
const LISTS = [
  ["pepData", "pepCountries"],
  ["sanctionData", "sanctionCountries"],
  ["watchlistData", "watchlistCountries"],
  ["mediaData", "adverseMediaCountries"],
] as const;

/** The workflow whose provider does not say what it was asked. */
const SILENT = "AML Screening";

/** What the screening provider was given (handbook 1.12): the record as it was, not as it is today. */
function searchQuery(blueprint: CaseBlueprint): Record<string, string> {
  const { subject } = blueprint;
  const name = { name: entityName(blueprint), fuzziness: "25%" };
  if (subject.kind === "ORGANIZATION")
    return { ...name, ...(subject.country && { placeOfResidence: subject.country }) };
  const { givenName, middleName, familyName, born, gender, country } = subject;
  return {
    ...name,
    ...(givenName && { givenName }),
    ...(middleName && { otherName: middleName }),
    familyName,
    ...(born && { dateOfBirth: born }),
    ...(gender && { gender }),
    ...(country && { nationality: country }),
  };
}

function countriesOf(hits: ResultBlueprint[], evidence: string): string[] {
  const entries = hits.flatMap((hit) => (hit.supplementaryData?.[evidence] ?? []) as Record<string, string>[]);
  return [...new Set(entries.flatMap((entry) => entry.countryCode ?? entry.sourceCountry ?? []))];
}

/** What one provider of the AML step was asked and found. In: its hits, and how many of them were decided in which way. */
export function providerSummary(
  blueprint: CaseBlueprint,
  run: Run,
  hits: ResultBlueprint[],
  counts: Record<string, number>,
) {
  const countries = LISTS.map(([evidence, key]) => [key, countriesOf(hits, evidence)] as const);
  return {
    name: "complyadvantage",
    lastRetrievedAt: isoTime(run.startedAt + run.tookMs),
    numHits: hits.length,
    ...counts,
    ...Object.fromEntries(countries.filter(([, codes]) => codes.length > 0)),
    ...(run.workflowName !== SILENT && { searchQuery: searchQuery(blueprint) }),
  };
}
