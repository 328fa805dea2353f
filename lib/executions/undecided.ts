import type { StepResult, WorkflowResult } from "@/lib/frankieone/wire/execution";
import { plural } from "@/lib/format";
import { HIT_KINDS, type HitKind, isHit, isUndecided, kindOfHit } from "./hits";
import { asNumber, asRecord, member } from "./looseValues";

/** Hits of one kind that nobody has decided, and in words: "1 PEP match", "2 sanctions matches". */
export interface Undecided {
  kind: HitKind;
  count: number;
  words: string;
}

const WORDS: Record<HitKind, readonly [one: string, many: string]> = {
  sanction: ["sanctions match", "sanctions matches"],
  pep: ["PEP match", "PEP matches"],
  watchlist: ["watchlist match", "watchlist matches"],
  media: ["adverse media match", "adverse media matches"],
  aml: ["AML match", "AML matches"],
  list: ["list match", "list matches"],
  duplicate: ["possible duplicate", "possible duplicates"],
  fraud: ["fraud signal", "fraud signals"],
  document: ["suspected document", "suspected documents"],
  face: ["suspected face check", "suspected face checks"],
  refused: ["rejected check", "rejected checks"],
  activity: ["suspicious activity", "suspicious activities"],
  other: ["finding", "findings"],
};

/** Steps that count their hits in a summary: how all of them are called there, and of what kind they are. */
const COUNTED = new Map<string, readonly [total: string, kind: HitKind]>([
  ["AML", ["totalHits", "aml"]],
  ["MATCHLIST", ["totalMatches", "list"]],
  ["DUPLICATE", ["totalDuplicates", "duplicate"]],
]);

/**
 * What nobody has decided in a run, the gravest kind first. In: an execution's result, or some of its steps. Out: one entry for each
 * kind, empty when nothing is open. A hit counts once, under its gravest list.
 */
export function undecidedOf({ workflowStepResults }: Pick<WorkflowResult, "workflowStepResults">): Undecided[] {
  const counts = new Map<HitKind, number>();
  const add = (kind: HitKind, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const step of workflowStepResults) {
    for (const result of step.processResults.filter(isUndecided)) add(kindOfHit(result), 1);
    const { kind, count } = notListed(step);
    if (count > 0) add(kind, count);
  }
  return HIT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count, words: plural(count, ...WORDS[kind]) }] : [];
  });
}

/** Kinds of hits in words, each once and with its number where there are several: "PEP match", "2 sanctions matches". */
export function wordsOfHits(kinds: readonly HitKind[]): string[] {
  return HIT_KINDS.flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    if (count === 0) return [];
    const [one] = WORDS[kind];
    return [count === 1 ? one.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : plural(count, ...WORDS[kind])];
  });
}

/**
 * Hits that a step counts as unresolved without listing them. A listed hit speaks for itself: the summary is from when the run
 * ended, a decision may be from after it.
 */
function notListed({ stepName, summary, processResults }: StepResult): { kind: HitKind; count: number } {
  const [total, kind] = COUNTED.get(stepName ?? "") ?? [];
  if (total === undefined || kind === undefined) return { kind: "other", count: 0 };
  const loose = asRecord(summary);
  const listed = processResults.filter(isHit).length;
  const unresolved = asNumber(member(loose, "totalUnresolved")) ?? 0;
  const hidden = Math.max(asNumber(member(loose, total)) ?? 0, unresolved) - listed;
  return { kind, count: Math.max(0, Math.min(hidden, unresolved - processResults.filter(isUndecided).length)) };
}
