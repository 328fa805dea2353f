import type { StepResult } from "@/lib/frankieone/wire/execution";
import { humanise, plural } from "@/lib/format";
import { asNumber, asRecord, asRecords, asText, asTexts, member, withoutKeys } from "./evidence";
import type { Fact } from "./facts";
import { meaningOfStatus } from "./statuses";
import { wordOfKey } from "./words";

type Loose = Record<string, unknown>;

/** What a step found: the facts in words, and the rest of its summary as it came, to be shown as named values. */
export interface Finding {
  facts: Fact[];
  rest: Loose;
}

interface Teller {
  /** The members this teller tells; the rest stays. */
  tells: readonly string[];
  tell: (summary: Loose) => (Fact | undefined)[];
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
  ["totalUnresolved", "unresolved", "unresolved"],
  ["totalFalsePositives", "false positive"],
  ["totalTruePositives", "true positive"],
  ["totalUnknown", "marked unknown", "marked unknown"],
  ["totalResolved", "resolved", "resolved"],
] as const;

const DECIDED_KEYS = DECIDED.map(([key]) => key);

function counted(summary: Loose, key: string): string | undefined {
  const total = count(summary, key);
  if (total === undefined) return undefined;
  const decided = breakdown(summary, DECIDED);
  return total > 0 && decided ? `${total} (${decided})` : String(total);
}

const aml: Teller = {
  tells: ["totalHits", "providerSummaries", ...DECIDED_KEYS, ...UNRESOLVED.map(([key]) => key)],
  tell: (summary) => [
    fact("Hits", counted(summary, "totalHits")),
    fact("To be decided", breakdown(summary, UNRESOLVED)),
    ...asRecords(member(summary, "providerSummaries")).map(tellAmlProvider),
  ],
};

const COUNTRIES = [
  ["pepCountries", "PEP"],
  ["sanctionCountries", "sanctions"],
  ["watchlistCountries", "watchlist"],
  ["adverseMediaCountries", "media"],
] as const;

function tellAmlProvider(provider: Loose): Fact | undefined {
  const hits = count(provider, "numHits");
  const countries = COUNTRIES.flatMap(([key, word]) => {
    const codes = asTexts(member(provider, key));
    return codes.length > 0 ? [`${word} ${codes.join(", ")}`] : [];
  });
  const told = [hits === undefined ? undefined : plural(hits, "hit"), ...countries].filter(Boolean).join(" · ");
  return fact(asText(member(provider, "name")) ?? "Provider", told);
}

const kyc: Teller = {
  tells: ["matchedRules", "unmatchedRules"],
  tell: (summary) => [
    ...asRecords(member(summary, "matchedRules")).map((rule) => tellRule(rule, "Met")),
    ...asRecords(member(summary, "unmatchedRules")).map((rule) => tellRule(rule, "Not met")),
  ],
};

/** The vendor's own code finds the details directly under a rule, its schema nests them (handbook 1.12): both are read. */
function tellRule(rule: Loose, outcome: string): Fact | undefined {
  const matches = [rule, ...asRecords(member(rule, "ruleMatches"))];
  const counts = matches.map(tellMatchCount).find(Boolean);
  const sources = matches.flatMap((each) => asRecords(member(each, "matchDetails"))).map(tellSource);
  const told = [outcome, counts, ...new Set(sources.filter(Boolean))].filter(Boolean).join(" · ");
  return fact(`Rule ${asText(member(rule, "ruleName")) ?? "without a name"}`, told);
}

function tellMatchCount(matches: Loose): string | undefined {
  const [found, required] = [count(matches, "matchCount"), count(matches, "matchCountRequired")];
  if (found === undefined) return undefined;
  return required === undefined ? plural(found, "match", "matches") : `${found} of ${required} required matches`;
}

function tellSource(detail: Loose): string | undefined {
  const name = asText(member(detail, "source")) ?? asText(member(detail, "provider"));
  const attributes = asTexts(member(detail, "attributesMatched")).map(wordOfKey);
  return name && attributes.length > 0 ? `${name} (${attributes.join(", ")})` : name;
}

const id: Teller = {
  tells: ["matchTypes", "matchCount", "matchCountRequired", "isVerified", "requiredSourcesNotMatched"],
  tell: (summary) => [
    fact("Verified", asText(member(summary, "isVerified"))),
    fact("Matches", tellMatchCount(summary)),
    fact("Sources that did not match", asTexts(member(summary, "requiredSourcesNotMatched")).join(", ")),
    ...Object.entries(asRecord(member(summary, "matchTypes"))).map(([type, match]) =>
      fact(humanise(type.toUpperCase()), tellMatchType(asRecord(match))),
    ),
  ],
};

function tellMatchType(match: Loose): string {
  const checked = member(match, "isChecked") === false ? "Not checked" : undefined;
  const verified = member(match, "isVerified") === true ? "Verified" : "Not verified";
  const sources = asTexts(member(match, "matchSources")).join(", ");
  return [checked ?? verified, sources].filter(Boolean).join(" · ");
}

const matchlist: Teller = {
  tells: ["totalMatches", "matchlistSummaries", ...DECIDED_KEYS],
  tell: (summary) => [
    fact("Matches", counted(summary, "totalMatches")),
    ...asRecords(member(summary, "matchlistSummaries")).map(tellMatchlist),
  ],
};

function tellMatchlist(list: Loose): Fact | undefined {
  const action = asText(member(list, "action"));
  const matches = count(list, "numMatches");
  const told = [
    matches === undefined ? undefined : plural(matches, "match", "matches"),
    action ? `action ${humanise(action).toLowerCase()}` : undefined,
    asText(member(list, "description")),
  ];
  return fact(asText(member(list, "name")) ?? "Match list", told.filter(Boolean).join(" · "));
}

const duplicate: Teller = {
  tells: ["totalDuplicates", ...DECIDED_KEYS],
  tell: (summary) => [fact("Possible duplicates", counted(summary, "totalDuplicates"))],
};

const decision: Teller = {
  tells: ["workflowExecutionResult"],
  tell: (summary) => {
    const result = asText(member(summary, "workflowExecutionResult"));
    return [fact("Decided", result ? meaningOfStatus(result).label : undefined)];
  },
};

const fraud: Teller = {
  tells: ["maximumIpAddressRisk", "maximumEmailAddressRisk", "maximumPhoneNumberRisk", "maximumDeviceRisk"],
  tell: (summary) =>
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

const TELLERS = new Map<string, Teller>(
  Object.entries({
    AML: aml,
    KYC: kyc,
    ID: id,
    MATCHLIST: matchlist,
    DUPLICATE: duplicate,
    DECISION: decision,
    FRAUD: fraud,
  }),
);

/**
 * Tells what a step found. In: a step result. Out: facts in words where the shape is known, and the rest as it came.
 * The step's own name decides, for real step names go beyond the contract's discriminator (handbook 1.12).
 */
export function tellStep({ stepName, summary }: Pick<StepResult, "stepName" | "summary">): Finding {
  const loose = asRecord(summary);
  const teller = TELLERS.get(stepName ?? "") ?? TELLERS.get(asText(member(loose, "stepName")) ?? "");
  const facts = (teller?.tell(loose) ?? []).filter((each) => each !== undefined);
  return { facts, rest: withoutKeys(loose, ["stepName", "type", "schemaVersion", ...(teller?.tells ?? [])]) };
}
