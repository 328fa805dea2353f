import { linesOfAddress } from "@/lib/cases/individual";
import { type Fact, facts, presentTexts } from "@/lib/executions/facts";
import { asRecord, asRecords, asText, member, withoutKeys } from "@/lib/executions/looseValues";
import { within } from "@/lib/executions/ruleWords";
import { wordOfKey } from "@/lib/executions/words";
import type { Organization } from "@/lib/frankieone/wire/organization";
import { humanise } from "@/lib/format";
import { wordsOfType } from "@/lib/profiles/organisationType";
import { entitiesOf, type LinkedEntity } from "./linked";
import { nameOfRecord, textsOf, wordsOfAnyDate, wordsOfCoded, wordsOfRegistry } from "./words";

/** Facts and people of one kind are shown up to this many. */
const MOST_SHOWN = 100;

/** What registers say of an organisation: whatever stands among its details, in FrankieOne's order (handbook 1.25). */
export function registryFactsOf(organization: Organization): Fact[] {
  const details = asRecord(member(organization, "details"));
  const others = Object.entries(withoutKeys(details, ["name", "registrationDetails"]));
  return [
    ...facts(["Name", nameOfRecord(organization)]),
    ...asRecords(member(details, "registrationDetails")).flatMap(registrationOf),
    ...others.flatMap(([key, value]) => facts([wordOfKey(key), wordsOfDetail(key, value)])),
  ].slice(0, MOST_SHOWN);
}

/** Registers write kinds of organisations in capitals; the header of a case has them in words too. */
function wordsOfDetail(key: string, value: unknown): string | undefined {
  const words = wordsOfValue(value);
  return words && (key === "type" || key === "legalForm") ? wordsOfType(words) : words;
}

/** Text, which may be a date; an object with a code, or a date in parts. What is neither stands among all fields. */
const wordsOfValue = (value: unknown) =>
  asText(value) === undefined ? (wordsOfCoded(value) ?? wordsOfAnyDate(value)) : wordsOfAnyDate(value);

/** One registration: its number under its own kind, with the register that gave it. */
function registrationOf(record: Record<string, unknown>): Fact[] {
  const number = asText(member(record, "registrationNumber")) ?? asText(member(record, "number"));
  const kind = wordsOfCoded(member(record, "registrationNumberType")) ?? wordsOfCoded(member(record, "type"));
  const registry = wordsOfRegistry(member(record, "registry"));
  const status = wordsOfCoded(member(record, "status"));
  const words = presentTexts(number, registry, status).join(" · ");
  return facts([kind ? `Number (${kind})` : "Registration number", words]);
}

const PLACE = [
  ...(["unitNumber", "buildingName", "streetNumber", "streetName", "streetType", "neighborhood", "locality"] as const),
  ...(["district", "subdivision", "postalCode", "country", "longForm", "unstructuredLongForm"] as const),
];

/** Its addresses, each under its kind. */
export function addressesOf(organization: Organization): Fact[] {
  return asRecords(member(organization, "addresses"))
    .slice(0, MOST_SHOWN)
    .flatMap((address) => {
      const { type, status } = textsOf(address, "type", "status");
      const kind = [type && humanise(type), status && within(humanise(status))].filter(Boolean).join(", ");
      return facts([kind || "Address", linesOfAddress(textsOf(address, ...PLACE)).join(", ")]);
    });
}

/** Somebody who acts for an organisation. */
export interface Official {
  entity: LinkedEntity;
  role?: string;
}

/** Who acts for it, and as what. Out: as many as anybody reads, and how many more there are. */
export function officialsOf(organization: Organization): { list: Official[]; more: number } {
  const find = entitiesOf(organization);
  const all = asRecords(member(organization, "officials"));
  const list = all.slice(0, MOST_SHOWN).map((official) => {
    const role = wordsOfCoded(member(official, "role")) ?? wordsOfCoded(member(official, "roles"));
    return { entity: find(official), role };
  });
  return { list, more: all.length - list.length };
}
