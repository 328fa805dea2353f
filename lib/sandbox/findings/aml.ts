import type { Finding, ResultBlueprint } from "../cases/blueprint";
import { shapedId } from "../identifiers";

/** A hit of the screening provider against a person of nearly the same name. */
export interface Hit {
  /** Name as the list has it. */
  name: string;
  /** How alike the names are, 0 to 100. */
  strength: number;
  /** Free format, often only a year. */
  born?: string;
  countryCode: string;
  countryName: string;
  /** Absent: nobody has looked; the vendor then answers `UNRESOLVED` or leaves the key out (handbook 1.17). */
  manualStatus?: string;
  aliases?: string[];
  /** Tells hits apart that have one name and country; the provider's reference follows from all three. */
  place?: number;
  /** More of `matchData`: an address, a national id, whether the person is dead, an alias or related (handbook 1.17). */
  match?: Record<string, unknown>;
  relatedParties?: { name: string; relationship: string }[];
}

const isDecided = ({ manualStatus }: Hit) =>
  manualStatus !== undefined && !["UNRESOLVED", "UNKNOWN"].includes(manualStatus);

function hitResult(hit: Hit, evidence: Record<string, unknown>): ResultBlueprint {
  const reference = shapedId(["hit", hit.name, hit.countryCode, ...(hit.place ? [hit.place] : [])].join("/"));
  const countries = [{ code: hit.countryCode, matchType: "NATIONALITY" }];
  const matchData = {
    spReferenceId: reference,
    name: hit.name,
    strength: hit.strength,
    date: hit.born ?? "",
    countries,
    ...hit.match,
  };
  return {
    class: "AML",
    result: "HIT",
    objectType: "NAME",
    provider: {
      name: "complyadvantage",
      reference,
      confidence: { normalized: hit.strength },
      fuzziness: { normalized: 25 },
    },
    supplementaryData: {
      type: "AML",
      serviceProvider: "complyadvantage",
      referenceId: reference,
      matchData,
      aliases: hit.aliases ?? [],
      ...(hit.relatedParties && { relatedParties: hit.relatedParties }),
      ...evidence,
    },
    ...(hit.manualStatus && { manualStatus: hit.manualStatus }),
  };
}

function amlFinding(hit: Hit, issue: string, factors: Finding["factors"], evidence: Record<string, unknown>): Finding {
  const isCleared = hit.manualStatus === "FALSE_POSITIVE";
  return {
    step: "AML",
    stepResult: isCleared ? "CLEARED" : isDecided(hit) ? "HIT_REJECTED" : "HIT",
    outcome: isCleared ? "passed" : "failed",
    // The vendor raises even a sanctions match as WARNING (handbook 2.7): severity alone ranks it too low.
    issue: { category: "AML", issue, severity: "WARNING", isCleared },
    factors: isCleared ? factors?.map((factor) => ({ ...factor, status: "DISCARDED" })) : factors,
    results: [hitResult(hit, evidence)],
  };
}

/** A politically exposed person. In: `level` "1" (head of state) to "4" (local), the position held. */
export function pepHit(hit: Hit & { level: string; position: string; since: string; until?: string }): Finding {
  const { countryCode, countryName, level, position, since, until } = hit;
  const listing = { listingStart: since, ...(until && { listingEnd: until }), status: until ? "inactive" : "active" };
  const pep = {
    countryCode,
    countryName,
    sourceName: `${countryName} register of officials`,
    level,
    position,
    ...listing,
  };
  const factors = [
    { factor: "is_pep", value: "true", score: 31 },
    { factor: "num_pep", value: "1", score: 10 },
    { factor: "pep_level", value: level, score: 5 - Number(level) },
  ];
  return amlFinding(hit, "PEP", factors, { pepData: [pep] });
}

/** A sanctions list match. In: the list and its reason. */
export function sanctionHit(hit: Hit & { list: string; reason: string; since: string }): Finding {
  const { countryCode, countryName, list, reason, since } = hit;
  const sanction = { countryCode, countryName, sourceName: list, sourceReason: reason, listingStart: since };
  const factors = [
    { factor: "has_sanctions", value: "true", score: 51 },
    { factor: "num_sanctions", value: "1", score: 10 },
  ];
  return amlFinding(hit, "SANCTION", factors, {
    sanctionData: [{ ...sanction, sourceUrl: "https://sanctions.example/lists/consolidated" }],
  });
}

/** A law enforcement or regulator's warning list. */
export function watchlistHit(hit: Hit & { list: string; reason: string; since: string }): Finding {
  const { countryCode, countryName, list, reason, since } = hit;
  const entry = { countryCode, countryName, sourceName: list, sourceReason: reason, listingStart: since };
  return amlFinding(hit, "WATCHLIST", [{ factor: "on_watchlist", value: "true", score: 31 }], {
    watchlistData: [entry],
  });
}

/** Adverse media. In: one entry per article. */
export function mediaHit(
  hit: Hit & { articles: { title: string; source: string; date: string; snippet: string }[] },
): Finding {
  const mediaData = hit.articles.map(({ title, source, date, snippet }) => ({
    title,
    source,
    sourceDate: date,
    sourceCountry: hit.countryCode,
    snippet,
    url: `https://news.example/${encodeURIComponent(title.toLowerCase().replaceAll(" ", "-"))}`,
  }));
  const factors = [
    { factor: "has_adverse_media", value: "true", score: 31 },
    { factor: "num_adverse", value: String(mediaData.length), score: mediaData.length > 4 ? 31 : 10 },
  ];
  return amlFinding(hit, "MEDIA", factors, { mediaData });
}

const COUNTS = /^num_/;
const scoreOfCount = (count: number) => (count >= 8 ? 51 : count >= 5 ? 31 : 10);

/**
 * Hits of one kind as the one finding that a run makes of them: one issue, and their number among the factors (handbook
 * 4.6).
 */
export function together([first, ...others]: readonly [Finding, ...Finding[]]): Finding {
  const results = [first, ...others].flatMap((finding) => finding.results ?? []);
  const factors = first.factors?.map((factor) =>
    COUNTS.test(factor.factor)
      ? { ...factor, value: String(results.length), score: scoreOfCount(results.length) }
      : factor,
  );
  return { ...first, results, factors };
}
