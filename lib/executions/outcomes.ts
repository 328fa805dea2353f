import { plural } from "@/lib/format";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { Tone } from "@/lib/tone";
import type { Check } from "./checks";
import { decisionOn } from "@/lib/profiles/decisions";
import { isHit } from "./hits";
import { isMet, kycMatrixOf, rulesOf } from "./kycMatrix";
import { asRecord, asText, member } from "./looseValues";
import { wordOfProvider } from "@/lib/domain/providerWords";
import { toneOfResult } from "./results";
import { within, wordOfRule } from "./ruleWords";
import { wordOfResult } from "./resultWords";

/** How a check went, in a few words for one line, and its tone. */
export interface Outcome {
  words: string;
  tone: Tone;
}

const WITHOUT_RESULT = {
  passed: { words: "passed", tone: "good" },
  failed: { words: "failed", tone: "critical" },
  incomplete: { words: "incomplete", tone: "caution" },
  "not-applicable": { words: "not applicable", tone: "neutral" },
  "no-outcome": { words: "done", tone: "neutral" },
  "not-reached": { words: "not reached", tone: "neutral" },
} as const satisfies Record<string, Outcome>;

/** How a check went. In: the check, and what is watched for the profile, which tells how a monitoring switch went. */
export function outcomeOf(
  { name, outcome = "no-outcome", step }: Check,
  subscriptions: readonly Pick<Subscription, "status">[],
): Outcome {
  if (name === "TOGGLE_MONITORING") return monitoringOf(step, subscriptions);
  if (name === "DECISION") return decisionOf(step);
  if (!step?.result) return WITHOUT_RESULT[outcome];
  return { words: WORDS.get(name)?.(step) ?? plainWords(step.result), tone: toneOfResult(step.result) };
}

const PLAIN = new Map([
  ["CLEAR", "no match"],
  ["COMPLETE", "done"],
  ["MATCH", "met"],
]);

const plainWords = (result: string) => PLAIN.get(result.toUpperCase()) ?? within(wordOfResult(result));

const WORDS = new Map<string, (step: StepResult) => string | undefined>([
  ["KYC", wordsOfIdentity],
  ["ID", wordsOfIdentity],
  ["AML", ({ processResults }) => wordsOfDecided(processResults)],
  ["MATCHLIST", ({ processResults }) => wordsOfDecided(processResults)],
  [
    "DUPLICATE",
    ({ processResults, result }) => wordsOfDecided(processResults) ?? (result === "CLEAR" ? "none found" : undefined),
  ],
  ["FRAUD", ({ result }) => (result === "CLEAR" ? "no signals" : undefined)],
  ["DEVICE", ({ result }) => (result === "CLEAR" ? "no signals" : undefined)],
  ["RISK", ({ result }) => (result === "COMPLETE" ? "assessed" : undefined)],
]);

/** "2+2 met: name, address, date of birth". */
function wordsOfIdentity(step: StepResult): string | undefined {
  const rule = rulesOf(asRecord(step.summary)).find(({ met }) => met);
  const met = kycMatrixOf(step).rows.filter(isMet);
  if (met.length === 0) return undefined;
  const name = rule?.name ? wordOfRule(rule.name) : undefined;
  return `${[name, "met"].filter(Boolean).join(" ")}: ${met.map(({ attribute }) => within(attribute)).join(", ")}`;
}

/** "1 match, false positive": hits that are all decided, and how. */
function wordsOfDecided(results: StepResult["processResults"]): string | undefined {
  const hits = results.filter(isHit);
  if (hits.length === 0) return undefined;
  const decisions = [...new Set(hits.map((hit) => within(decisionOn(hit).label)))];
  return `${plural(hits.length, "match", "matches")}, ${decisions.join("; ")}`;
}

/** A decision says for what, and is no check that could pass. */
function decisionOf(step: StepResult | undefined): Outcome {
  const status = asText(member(asRecord(step?.summary), "workflowExecutionResult"));
  if (!status) return { words: "decided", tone: "neutral" };
  const { label, tone } = meaningOfStatus(status);
  return { words: within(label), tone };
}

/** The switch itself reports no more than that it is done; what is watched says how. */
function monitoringOf(step: StepResult | undefined, subscriptions: readonly Pick<Subscription, "status">[]): Outcome {
  if (step?.result === "SKIPPED") return { words: "not switched", tone: "neutral" };
  if (subscriptions.some(({ status }) => status === "ENABLED")) return { words: "switched on", tone: "neutral" };
  if (subscriptions.some(({ status }) => status === "DISABLED")) return { words: "switched off", tone: "neutral" };
  return { words: "not switched on", tone: "neutral" };
}

/** Who answered, in words and in their order: "Equifax, Experian"; undefined where FrankieOne did it by itself. */
export function providersOf(step: StepResult | undefined): string | undefined {
  const asked = [...(step?.serviceProviders ?? [])].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const names = new Set(asked.flatMap(({ provider }) => (provider ? [wordOfProvider(provider)] : [])));
  return names.size > 0 ? [...names].join(", ") : undefined;
}
