import { uuid } from "../identifiers";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint, Finding, ResultBlueprint, Run } from "./blueprint";
import { kycSources } from "./providers";

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

/** The counters of the AML step, counted from its hits. */
function amlSummary(hits: ResultBlueprint[]): Summary {
  const open = hits.filter((hit) => unresolved(hit.manualStatus));
  const count = (test: (status: string) => boolean) => hits.filter((hit) => test(hit.manualStatus ?? "")).length;
  return {
    totalHits: hits.length,
    totalFalsePositives: count((status) => status === "FALSE_POSITIVE"),
    totalTruePositives: count((status) => status.startsWith("TRUE_POSITIVE")),
    totalUnknown: count((status) => status.startsWith("UNKNOWN")),
    totalUnresolved: open.length,
    numUnresolvedPEP: open.filter(has("pepData")).length,
    numUnresolvedSanction: open.filter(has("sanctionData")).length,
    numUnresolvedWatchlist: open.filter(has("watchlistData")).length,
    numUnresolvedAdverseMedia: open.filter(has("mediaData")).length,
  };
}

const BLANK: Record<string, Summary> = {
  MATCHLIST: { totalMatches: 0, totalFalsePositives: 0, totalTruePositives: 0, totalUnknown: 0, totalUnresolved: 0 },
  DUPLICATE: {
    totalDuplicates: 0,
    totalFalsePositives: 0,
    totalTruePositives: 0,
    totalUnresolved: 0,
    totalResolved: 0,
  },
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
      : step === "AML"
        ? amlSummary(hits)
        : step === "DECISION"
          ? { workflowExecutionResult: run.result }
          : step === "START"
            ? { workflowExecutionId: run.workflowExecutionId }
            : BLANK[step];
  return own && Object.assign({ stepName: step }, own, ...found.map((one) => one.summary));
}
