import type { StepResult } from "@/lib/frankieone/wire/execution";
import { countryName } from "@/lib/countries";
import { humanise, plural } from "@/lib/format";
import { asNumber, asRecord, asRecords, asText, asTexts, member, withoutKeys } from "./looseValues";
import type { Fact } from "./facts";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import { wordsOfDate } from "./looseDates";
import { wordOfProvider, wordOfSource } from "@/lib/domain/providerWords";
import { wordOfAttribute, wordOfRule } from "./ruleWords";
import { wordOfListAction } from "./listWords";

type Loose = Record<string, unknown>;

/** What a step found: the facts in words, and the rest of its summary as it came, to be shown as named values. */
export interface StepDescription {
  facts: Fact[];
  rest: Loose;
}

interface Describer {
  /** The members this teller tells; the rest stays. */
  covers: readonly string[];
  describe: (summary: Loose, timeZone: string) => (Fact | undefined)[];
}

const fact = (term: string, value: string | undefined): Fact | undefined => (value ? { term, value } : undefined);
const count = (summary: Loose, key: string) => asNumber(member(summary, key));

/** "1 PEP, 2 sanctions", or undefined when nothing is counted. */
function breakdown(summary: Loose, parts: readonly (readonly [key: string, one: string, many?: string])[]) {
  const told = parts.flatMap(([key, one, many]) => {
    const number = count(summary, key);
    return number ? [plural(number, one, many)] : [];
  });
  return told.length > 0 ? told.join(", ") : undefined;
}

const UNRESOLVED = [
  ["numUnresolvedPEP", "PEP", "PEP"],
  ["numUnresolvedSanction", "sanction"],
  ["numUnresolvedWatchlist", "watchlist entry", "watchlist entries"],
  ["numUnresolvedAdverseMedia", "adverse media", "adverse media"],
] as const;

const DECIDED = [
  ["totalUnresolved", "to decide", "to decide"],
  ["totalFalsePositives", "false positive"],
  ["totalTruePositives", "true positive"],
  ["totalUnknown", "unclear", "unclear"],
  ["totalResolved", "resolved", "resolved"],
] as const;

const DECIDED_KEYS = DECIDED.map(([key]) => key);

function counted(summary: Loose, key: string): string | undefined {
  const total = count(summary, key);
  if (total === undefined) return undefined;
  const decided = breakdown(summary, DECIDED);
  return total > 0 && decided ? `${total}: ${decided}` : String(total);
}

const aml: Describer = {
  covers: ["totalHits", "providerSummaries", ...DECIDED_KEYS, ...UNRESOLVED.map(([key]) => key)],
  describe: (summary, timeZone) => [
    fact("Matches", counted(summary, "totalHits")),
    fact("Undecided", breakdown(summary, UNRESOLVED)),
    ...asRecords(member(summary, "providerSummaries")).map((each) => describeAmlProvider(each, timeZone)),
  ],
};

const COUNTRIES = [
  ["pepCountries", "PEP"],
  ["sanctionCountries", "sanctions"],
  ["watchlistCountries", "watchlist"],
  ["adverseMediaCountries", "media"],
] as const;

function describeAmlProvider(provider: Loose, timeZone: string): Fact | undefined {
  const hits = count(provider, "numHits");
  const countries = COUNTRIES.flatMap(([key, word]) => {
    const codes = asTexts(member(provider, key));
    return codes.length > 0 ? [`${word}: ${codes.map(countryName).join(", ")}`] : [];
  });
  const read = asText(member(provider, "lastRetrievedAt"));
  const told = [
    hits === undefined ? undefined : plural(hits, "match", "matches"),
    ...countries,
    read && `queried ${wordsOfDate(read, timeZone)}`,
  ];
  const name = asText(member(provider, "name"));
  return fact(name ? wordOfProvider(name) : "Provider", told.filter(Boolean).join(" · "));
}

const kyc: Describer = {
  covers: ["matchedRules", "unmatchedRules"],
  describe: (summary) => [
    ...asRecords(member(summary, "matchedRules")).map((rule) => describeRule(rule, "met")),
    ...asRecords(member(summary, "unmatchedRules")).map((rule) => describeRule(rule, "not met")),
  ],
};

/** Which source said what of which attribute is in the matrix (kycMatrix). */
function describeRule(rule: Loose, outcome: string): Fact | undefined {
  const counts = [rule, ...asRecords(member(rule, "ruleMatches"))].map(describeMatchCount).find(Boolean);
  const name = asText(member(rule, "ruleName"));
  return fact(name ? wordOfRule(name) : "Rule", [outcome, counts].filter(Boolean).join(" · "));
}

function describeMatchCount(matches: Loose): string | undefined {
  const [found, required] = [count(matches, "matchCount"), count(matches, "matchCountRequired")];
  if (found === undefined) return undefined;
  return required === undefined ? plural(found, "match", "matches") : `${found} of ${required} needed`;
}

const id: Describer = {
  covers: ["matchTypes", "matchCount", "matchCountRequired", "isVerified", "requiredSourcesNotMatched"],
  describe: (summary) => [
    fact("Verified", asText(member(summary, "isVerified"))),
    fact("Matches", describeMatchCount(summary)),
    fact(
      "Sources that did not match",
      asTexts(member(summary, "requiredSourcesNotMatched")).map(wordOfSource).join(", "),
    ),
    ...Object.entries(asRecord(member(summary, "matchTypes"))).map(([type, match]) =>
      fact(wordOfAttribute(type), describeMatchType(asRecord(match))),
    ),
  ],
};

function describeMatchType(match: Loose): string {
  const checked = member(match, "isChecked") === false ? "Not checked" : undefined;
  const verified = member(match, "isVerified") === true ? "Verified" : "Not verified";
  const sources = asTexts(member(match, "matchSources")).map(wordOfSource).join(", ");
  return [checked ?? verified, sources].filter(Boolean).join(" · ");
}

const matchlist: Describer = {
  covers: ["totalMatches", "matchlistSummaries", ...DECIDED_KEYS],
  describe: (summary) => [
    fact("Matches", counted(summary, "totalMatches")),
    ...asRecords(member(summary, "matchlistSummaries")).map(describeMatchlist),
  ],
};

function describeMatchlist(list: Loose): Fact | undefined {
  const action = asText(member(list, "action"));
  const matches = count(list, "numMatches");
  const [name, description] = ["name", "description"].map((key) => asText(member(list, key)));
  const told = [
    matches === undefined ? undefined : plural(matches, "match", "matches"),
    action ? wordOfListAction(action) : undefined,
    description === name ? undefined : description,
  ];
  return fact(name ?? "List without a name", told.filter(Boolean).join(" · "));
}

const duplicate: Describer = {
  covers: ["totalDuplicates", ...DECIDED_KEYS],
  describe: (summary) => [fact("Possible duplicates", counted(summary, "totalDuplicates"))],
};

const decision: Describer = {
  covers: ["workflowExecutionResult"],
  describe: (summary) => {
    const result = asText(member(summary, "workflowExecutionResult"));
    return [fact("Decided", result ? meaningOfStatus(result).label : undefined)];
  },
};

const fraud: Describer = {
  covers: ["maximumIpAddressRisk", "maximumEmailAddressRisk", "maximumPhoneNumberRisk", "maximumDeviceRisk"],
  describe: (summary) =>
    [
      ["IP address", "maximumIpAddressRisk"],
      ["E-mail address", "maximumEmailAddressRisk"],
      ["Phone number", "maximumPhoneNumberRisk"],
      ["Device", "maximumDeviceRisk"],
    ].map(([term = "", key = ""]) => {
      const risk = asText(member(summary, key));
      return fact(term, risk ? `Highest risk ${humanise(risk).toLowerCase()}` : undefined);
    }),
};

const visa: Describer = {
  covers: ["country", "class", "subClass", "hasExpired", "noExpiry", "onAllowList", "onDenyList"],
  describe: (summary) => {
    const country = asText(member(summary, "country"));
    return [
      fact("Country", country && countryName(country)),
      fact("Class", asText(member(summary, "class"))),
      fact("Subclass", asText(member(summary, "subClass"))),
      fact("Expired", asText(member(summary, "hasExpired"))),
      fact("Without expiry", asText(member(summary, "noExpiry"))),
      fact("On the allow list", asText(member(summary, "onAllowList"))),
      fact("On the deny list", asText(member(summary, "onDenyList"))),
    ];
  },
};

const activity: Describer = {
  covers: ["totalFraud", "totalAML", "totalDevice"],
  describe: (summary) => [
    fact("Fraud", asText(member(summary, "totalFraud"))),
    fact("AML", asText(member(summary, "totalAML"))),
    fact("Device", asText(member(summary, "totalDevice"))),
  ],
};

const TELLERS = new Map<string, Describer>(
  Object.entries({
    AML: aml,
    KYC: kyc,
    ID: id,
    MATCHLIST: matchlist,
    DUPLICATE: duplicate,
    DECISION: decision,
    FRAUD: fraud,
    VISA: visa,
    ACTIVITY: activity,
  }),
);

/**
 * Tells what a step found. In: a step result, the time zone in which moments are told (IANA). Out: facts in words where the shape is
 * known, and the rest as it came.
 * The step's own name decides, for real step names go beyond the contract's discriminator (handbook 1.12).
 */
export function describeStep(
  { stepName, summary }: Pick<StepResult, "stepName" | "summary">,
  timeZone: string,
): StepDescription {
  const loose = asRecord(summary);
  const teller = TELLERS.get(stepName ?? "") ?? TELLERS.get(asText(member(loose, "stepName")) ?? "");
  const facts = (teller?.describe(loose, timeZone) ?? []).filter((each) => each !== undefined);
  return { facts, rest: withoutKeys(loose, ["stepName", "type", "schemaVersion", ...(teller?.covers ?? [])]) };
}
