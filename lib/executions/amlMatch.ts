import { humanise } from "@/lib/format";
import { asRecord, asRecords, asText, asTexts, httpUrl, member, withoutKeys } from "./evidence";
import { type Entry, type EntryGroup, type Fact, facts, texts, type ToldResult } from "./facts";

type Loose = Record<string, unknown>;

const MOST_ENTRIES = 20;

/** "2019-05-01 to now", or undefined. */
function listed(entry: Loose): string | undefined {
  const [from, to] = [asText(member(entry, "listingStart")), asText(member(entry, "listingEnd"))];
  if (!from && !to) return undefined;
  return to ? `listed ${from ?? "?"} to ${to}` : `listed since ${from}`;
}

const country = (entry: Loose) => asText(member(entry, "countryName")) ?? asText(member(entry, "countryCode"));

function pepEntry(entry: Loose): Entry {
  const level = asText(member(entry, "level"));
  const position = asText(member(entry, "position")) ?? asText(member(entry, "sourcePosition"));
  return {
    title: position ?? "Position not named",
    details: texts(
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
    details: texts(reason ?? asText(member(entry, "reason")), country(entry), listed(entry)),
    url: httpUrl(member(entry, "sourceUrl")),
  };
}

function mediaEntry(entry: Loose): Entry {
  return {
    title: asText(member(entry, "title")) ?? "Untitled article",
    details: texts(
      asText(member(entry, "source")),
      asText(member(entry, "sourceDate")),
      asText(member(entry, "sourceCountry")),
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

/** Tells a match of AML screening: who was found, and on which lists, sanctions first. */
export function tellAmlMatch(data: Loose): ToldResult {
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
    facts: [
      ...facts(
        ["Match strength", asText(member(match, "strength"))],
        ["Date of birth", asText(member(match, "date"))],
        [
          "Countries",
          asRecords(member(match, "countries"))
            .map((each) => asText(member(each, "code")))
            .filter(Boolean)
            .join(", "),
        ],
        ["Also known as", asTexts(member(data, "aliases")).slice(0, MOST_ENTRIES).join("; ")],
      ),
      ...matchMarks(match),
    ],
    groups: groups.filter(({ entries }) => entries.length > 0),
    rest: {
      ...withoutKeys(data, ["type", "schemaVersion", "matchData", "aliases", ...GROUPS.map(([key]) => key)]),
      ...withoutKeys(match, ["name", "strength", "date", "countries", "isDeceased", "isAlias", "isRelated"]),
    },
  };
}

function matchMarks(match: Loose): Fact[] {
  const marks = ["isDeceased", "isAlias", "isRelated"].filter((key) => member(match, key) === true);
  return facts(["Marked as", marks.map((key) => humanise(key.slice(2).toUpperCase()).toLowerCase()).join(", ")]);
}
