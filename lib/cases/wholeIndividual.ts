import { countryName } from "@/lib/countries";
import type { Individual } from "@/lib/frankieone/wire/individual";
import { wordsOfDate } from "./partialDate";
import { linesOfAddress, nameInWords } from "./individual";
import { wordOfKind } from "./individualWords";
import { type NamedSource, sourceOf, wordsOfSource } from "./sources";

/** One fact of a person: in words, where it comes from, and all its fields as they came. */
export interface IndividualFact {
  words: string;
  /** What kind of it this one is: "Alias", "Residential, current". */
  note?: string;
  source?: NamedSource;
  fields: object;
}

export interface FactGroup {
  title: string;
  facts: IndividualFact[];
}

/**
 * Everything FrankieOne tells of a person (handbook 1.16) but documents and external references, which are read for themselves.
 * Out: the groups in which there is something.
 */
export function wholeIndividualOf(individual: Individual): FactGroup[] {
  const fact = factsOf(individual);
  const { name, dateOfBirth, gender, placeOfBirth, nationality, relationships, customAttributes = {} } = individual;
  const { entityId, entityType, createdAt, schemaVersion, sourceId } = individual;
  const groups: FactGroup[] = [
    group("Names", [
      name && fact(nameInWords(name), name),
      ...individual.alternateNames.map((each) => fact(nameInWords(each), each, each.type)),
    ]),
    group("Dates of birth", [
      dateOfBirth && fact(wordsOfDate(dateOfBirth), dateOfBirth),
      ...individual.alternateDatesOfBirth.map((each) => fact(wordsOfDate(each), each, "ALTERNATE")),
    ]),
    group("Gender", [gender && fact(gender.gender && wordOfKind(gender.gender), gender)]),
    group("Place of birth", [placeOfBirth && fact(linesOfAddress(placeOfBirth).join(", "), placeOfBirth)]),
    group("Nationality", [nationality && fact(countryName(nationality), { nationality })]),
    group(
      "Addresses",
      individual.addresses.map((each) => fact(linesOfAddress(each).join(", "), each, each.type, each.status)),
    ),
    group(
      "Phone numbers",
      individual.phoneNumbers.map((each) => fact(each.number, each, each.type, preferred(each))),
    ),
    group(
      "E-mail addresses",
      individual.emailAddresses.map((each) => fact(each.email, each, each.type, preferred(each))),
    ),
    group(
      "Consents",
      individual.consents.map((each) => fact(each.type && wordOfKind(each.type), each, granted(each))),
    ),
    group(
      "Own attributes",
      Object.entries(customAttributes).map(([key, value]) => fact(key, recordOf(value))),
    ),
    group(
      "Duplicates",
      (relationships?.duplicates ?? []).map((each) => fact(each.entityId, each, each.entityType)),
    ),
    group("Record", [fact(entityId, { entityId, entityType, createdAt, schemaVersion, sourceId }, entityType)]),
    group(
      "Sources",
      Object.entries(individual.informationSources).map(([id, each]) => ({
        words: wordsOfSource(each) ?? id,
        fields: { sourceId: id, ...each },
      })),
    ),
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

function group(title: string, facts: readonly (IndividualFact | undefined | "")[]): FactGroup {
  return { title, facts: facts.filter((each) => each !== undefined && each !== "") };
}

/** Of whatever has a `sourceId`, the source is said. */
function factsOf({ informationSources }: Individual) {
  return (
    words: string | undefined,
    fields: { sourceId?: unknown } | object,
    ...notes: (string | undefined)[]
  ): IndividualFact => {
    const id = "sourceId" in fields && typeof fields.sourceId === "string" ? fields.sourceId : undefined;
    const said = notes
      .filter((note) => note !== undefined)
      .map((note, index) => lowerAfterFirst(wordOfKind(note), index));
    return {
      words: words || "Not named",
      note: said.join(", ") || undefined,
      source: sourceOf(id, informationSources),
      fields,
    };
  };
}

const lowerAfterFirst = (word: string, index: number) => (index === 0 ? word : word.toLowerCase());
const preferred = ({ isPreferred }: { isPreferred?: boolean }) => (isPreferred ? "PREFERRED" : undefined);
const granted = (consent: { granted?: boolean }) =>
  consent.granted === undefined ? undefined : consent.granted ? "GRANTED" : "NOT_GRANTED";
const recordOf = (value: unknown): object =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : { value };
