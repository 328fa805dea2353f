import { uuid } from "../identifiers";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint, Finding, ResultBlueprint, Run } from "./blueprint";
import { kycSources } from "./providers";
import { providerSummary } from "./screening";

type Summary = Record<string, unknown>;

const KYC_ATTRIBUTES = ["name", "address", "dob"] as const;

/** The rule of the KYC step, met unless a finding says otherwise. */
function kycSummary({ subject, key }: CaseBlueprint, run: Run, finding: Finding | undefined): Summary {
  const sources = kycSources(subject.country).map(([, source]) => source);
  const matched = finding?.stepResult === "NO_MATCH" ? [] : finding ? ["name"] : KYC_ATTRIBUTES;
  const matchTypes = KYC_ATTRIBUTES.map((attribute) => {
    const isMatched = matched.includes(attribute);
    const [matchSources, nonMatchSources] = isMatched ? [sources, []] : [[], sources];
    const counts = { matchCount: matchSources.length, matchSources, nonMatchSources };
    const objectId = uuid(`${key}/${attribute}`);
    return [
      attribute,
      { objectId, objectType: attribute.toUpperCase(), ...counts, isChecked: true, isVerified: isMatched },
    ];
  });
  const detail = kycSources(subject.country).map(([provider, source]) => ({
    provider,
    source,
    attributesMatched: [...matched],
  }));
  const isVerified = matched.length === KYC_ATTRIBUTES.length;
  const ruleMatch = {
    matchTypes: Object.fromEntries(matchTypes),
    matchCount: matched.length,
    matchCountRequired: 3,
    hasAllRequiredSourcesMatched: isVerified,
    isVerified,
    [isVerified ? "matchDetails" : "nonMatchDetails"]: detail,
  };
  const rule = {
    ruleName: workflowNamed(run.workflowName)?.ruleName ?? "default",
    ruleOrder: 1,
    ruleMatches: [ruleMatch],
  };
  return { matchedRules: isVerified ? [rule] : [], unmatchedRules: isVerified ? [] : [rule] };
}

const unresolved = (status: string | undefined) =>
  status === undefined || ["UNRESOLVED", "UNKNOWN", "TRUE_POSITIVE"].includes(status);

const has = (key: string) => (hit: ResultBlueprint) => Array.isArray(hit.supplementaryData?.[key]);

/** How many hits were decided in which way. */
function countsOf(hits: ResultBlueprint[]) {
  const count = (test: (status: string) => boolean) => hits.filter((hit) => test(hit.manualStatus ?? "")).length;
  return {
    FalsePositives: count((status) => status === "FALSE_POSITIVE"),
    TruePositives: count((status) => status.startsWith("TRUE_POSITIVE")),
    Unknown: count((status) => status.startsWith("UNKNOWN")),
    Unresolved: hits.filter((hit) => unresolved(hit.manualStatus)).length,
  };
}

/** The counts under the vendor's names, which differ in their first word only. */
const named = (word: "total" | "num", counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${word}${name}`, count]));

/** The counters of the AML step, counted from its hits. */
function amlSummary(hits: ResultBlueprint[], blueprint: CaseBlueprint, run: Run): Summary {
  const open = hits.filter((hit) => unresolved(hit.manualStatus));
  const unresolvedOf = {
    numUnresolvedPEP: open.filter(has("pepData")).length,
    numUnresolvedSanction: open.filter(has("sanctionData")).length,
    numUnresolvedWatchlist: open.filter(has("watchlistData")).length,
    numUnresolvedAdverseMedia: open.filter(has("mediaData")).length,
  };
  const counts = countsOf(hits);
  const provider = providerSummary(blueprint, run, hits, { ...named("num", counts), ...unresolvedOf });
  return { totalHits: hits.length, ...named("total", counts), ...unresolvedOf, providerSummaries: [provider] };
}

/** The counters of the MATCHLIST step, and of each list that knows the entity. */
function matchlistSummary(hits: ResultBlueprint[]): Summary {
  const lists = new Map(hits.map(({ supplementaryData }) => [supplementaryData?.matchlistId, supplementaryData]));
  const matchlistSummaries = [...lists].map(([matchlistId, list]) => {
    const own = hits.filter((hit) => hit.supplementaryData?.matchlistId === matchlistId);
    const { matchlistName: name, matchlistAction: action } = list ?? {};
    const counts = { numMatches: own.length, ...named("num", countsOf(own)) };
    return { matchlistId, name, description: name, action, ...counts };
  });
  const totals = { totalMatches: hits.length, ...named("total", countsOf(hits)) };
  return { ...totals, ...(hits.length > 0 && { matchlistSummaries }) };
}

function duplicateSummary(hits: ResultBlueprint[]): Summary {
  const { FalsePositives, TruePositives, Unresolved } = countsOf(hits);
  const totals = named("total", { Duplicates: hits.length, FalsePositives, TruePositives, Unresolved });
  return { ...totals, totalResolved: hits.length - Unresolved };
}

const COUNTED: Record<string, (hits: ResultBlueprint[], blueprint: CaseBlueprint, run: Run) => Summary> = {
  AML: amlSummary,
  MATCHLIST: matchlistSummary,
  DUPLICATE: duplicateSummary,
};

const BLANK: Record<string, Summary> = {
  FRAUD: {
    numberSessionsEvaluated: 0,
    numberSessionsNotEvaluated: 0,
    maximumEmailAddressRisk: "LOW",
    numberEmailAddressEvaluations: 1,
  },
  VISA: { hasExpired: false, noExpiry: false, onAllowList: true, onDenyList: false },
  ID: { matchCount: 1, matchCountRequired: 1, isVerified: true },
};

/** The summary of a step, or undefined for the steps that have none (handbook 1.12). */
export function stepSummary(blueprint: CaseBlueprint, run: Run, step: string, finding?: Finding): Summary | undefined {
  const found = run.findings.filter((one) => one.step === step);
  const hits = found.flatMap((one) => one.results ?? []);
  const own: Summary | undefined =
    step === "KYC"
      ? kycSummary(blueprint, run, finding)
      : step === "DECISION"
        ? { workflowExecutionResult: run.result }
        : step === "START"
          ? { workflowExecutionId: run.workflowExecutionId }
          : (COUNTED[step]?.(hits, blueprint, run) ?? BLANK[step]);
  return own && Object.assign({ stepName: step }, own, ...found.map((one) => one.summary));
}
