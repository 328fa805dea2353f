import { countryName } from "@/lib/countries";
import { linesOfAddress, nameOfIndividual } from "@/lib/cases/individual";
import { isoOfDate } from "@/lib/cases/partialDate";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { nameOfEntity } from "@/lib/profiles/entityName";
import type { Individual } from "@/lib/frankieone/wire/individual";
import { asRecord, asRecords, asText, member } from "./looseValues";

/** Whom a screening was about, and from where that is known. */
export interface Asked {
  /** In words for a title: what the provider was asked, or else which record stands in for it. */
  source: string;
  name?: string;
  /** As it came: `1961-11-02`, `1961`, or any other form. */
  born?: string;
  /** In words. */
  countries: string[];
  address?: string;
  idNumber?: string;
}

const SENT = "As sent to the provider";
const OF_RUN = "As FrankieOne gives the person with this run; what was sent to the provider is not given";
const OF_NOW = "As FrankieOne has the person now; what was sent to the provider is not given";

const OF_PROFILE = "As the profile names it; what was sent to the provider is not given";

/**
 * Whom the screening asked for: the query of the provider; where FrankieOne gives none, the person as they come with the run, else
 * as they were read. Undefined where nothing is known of either.
 */
export function askedOf(step: Pick<StepResult, "summary">, ofRun?: Individual, now?: Individual): Asked | undefined {
  return askedOfQuery(step) ?? askedOfPerson(ofRun, OF_RUN) ?? askedOfPerson(now, OF_NOW);
}

/** The parameters a provider was searched with (Workflow-Step-Summary-AML-Search-Parameters). */
function askedOfQuery({ summary }: Pick<StepResult, "summary">): Asked | undefined {
  const queries = asRecords(member(asRecord(summary), "providerSummaries")).map((each) =>
    asRecord(member(each, "searchQuery")),
  );
  const query = queries.find((each) => Object.keys(each).length > 0);
  if (!query) return undefined;
  const told = (key: string) => asText(member(query, key));
  const parts = ["givenName", "otherName", "familyName"].map(told).filter(Boolean).join(" ");
  const countries = ["nationality", "placeOfResidence", "placeOfBirth"].map(told).filter((each) => each !== undefined);
  return {
    source: SENT,
    name: told("name") ?? (parts || undefined),
    born: told("dateOfBirth"),
    countries: [...new Set(countries.map(countryName))],
    address: told("address"),
    idNumber: told("idNumber"),
  };
}

function askedOfPerson(person: Individual | undefined, source: string): Asked | undefined {
  if (!person) return undefined;
  const { dateOfBirth, nationality, addresses } = person;
  const countries = [nationality, ...addresses.map(({ country }) => country)].filter((each) => each !== undefined);
  return {
    source,
    name: nameOfIndividual(person),
    born: isoOfDate(dateOfBirth),
    countries: [...new Set(countries.map(countryName))],
    address: addresses[0] && linesOfAddress(addresses[0]).join(", "),
  };
}

/** The subject as the profile names it: all there is of an organisation, and of a person who could not be read. */
export function askedOfProfile(profile: ServiceProfile): Asked {
  const { country } = profile;
  return { source: OF_PROFILE, name: nameOfEntity(profile), countries: country ? [countryName(country)] : [] };
}
