import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import { asRecord, asRecords, asText, httpUrl, member, withoutKeys } from "./looseValues";
import { wordsOfDay } from "./looseDates";
import { type Entry, type EntryGroup, type Fact, facts, presentTexts, type DescribedResult } from "./facts";

type Loose = Record<string, unknown>;

const MOST_ENTRIES = 20;

/** "2019-05-01 to now", or undefined. */
function listed(entry: Loose): string | undefined {
  const [from, to] = [asText(member(entry, "listingStart")), asText(member(entry, "listingEnd"))];
  if (!from && !to) return undefined;
  return to
    ? `listed ${from ? wordsOfDay(from) : "?"} to ${wordsOfDay(to)}`
    : from && `listed since ${wordsOfDay(from)}`;
}

function country(entry: Loose): string | undefined {
  return asText(member(entry, "countryName")) ?? countryOf(asText(member(entry, "countryCode")));
}

const countryOf = (code: string | undefined) => code && countryName(code);

function pepEntry(entry: Loose): Entry {
  const level = asText(member(entry, "level"));
  const position = asText(member(entry, "position")) ?? asText(member(entry, "sourcePosition"));
  return {
    title: position ?? "Position not named",
    details: presentTexts(
      level && `PEP level ${level}`,
      country(entry),
      asText(member(entry, "status")),
      listed(entry),
      asText(member(entry, "positionDescription")),
      asText(member(entry, "sourceName")),
    ),
    url: httpUrl(member(entry, "sourceUrl")),
  };
}

/** Sanctions and watchlists look alike; the vendor's guide spells some members otherwise (handbook 1.17). */
function listEntry(entry: Loose): Entry {
  const [source, reason] = [member(entry, "sourceName"), member(entry, "sourceReason")].map(asText);
  return {
    title: source ?? asText(member(entry, "source")) ?? "Source not named",
    details: presentTexts(reason ?? asText(member(entry, "reason")), country(entry), listed(entry)),
    url: httpUrl(member(entry, "sourceUrl")),
  };
}

function dateOf(article: Loose): string | undefined {
  const date = asText(member(article, "sourceDate"));
  return date && wordsOfDay(date);
}

function mediaEntry(entry: Loose): Entry {
  return {
    title: asText(member(entry, "title")) ?? "Untitled article",
    details: presentTexts(
      asText(member(entry, "source")),
      dateOf(entry),
      countryOf(asText(member(entry, "sourceCountry"))),
      asText(member(entry, "snippet")),
    ),
    url: httpUrl(member(entry, "url")),
  };
}

const GROUPS = [
  ["sanctionData", "Sanctions", listEntry],
  ["pepData", "Politically exposed", pepEntry],
  ["watchlistData", "Watchlists", listEntry],
  ["mediaData", "Adverse media", mediaEntry],
] as const;

/**
 * Tells a match of AML screening: who was found, and on which lists, sanctions first. Birth, countries and other names are compared
 * with the subject (amlComparison), so they are not told here.
 */
export function describeAmlMatch(data: Loose): DescribedResult {
  const match = asRecord(member(data, "matchData"));
  const groups = GROUPS.map(([key, label, tell]): EntryGroup => {
    const entries = asRecords(member(data, key));
    return {
      label,
      entries: entries.slice(0, MOST_ENTRIES).map(tell),
      more: Math.max(0, entries.length - MOST_ENTRIES),
    };
  });
  return {
    title: asText(member(match, "name")),
    facts: matchMarks(match),
    groups: groups.filter(({ entries }) => entries.length > 0),
    rest: {
      ...withoutKeys(data, ["type", "schemaVersion", "matchData", "aliases", ...GROUPS.map(([key]) => key)]),
      ...withoutKeys(match, ["name", "strength", "date", "countries", "address", "isDeceased", "isAlias", "isRelated"]),
    },
  };
}

function matchMarks(match: Loose): Fact[] {
  const marks = ["isDeceased", "isAlias", "isRelated"].filter((key) => member(match, key) === true);
  return facts(["Marked as", marks.map((key) => humanise(key.slice(2).toUpperCase()).toLowerCase()).join(", ")]);
}
