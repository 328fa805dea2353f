import type { ManualStatus, ResultKind } from "@/lib/frankieone/wire/decisions";
import { decisionOn } from "@/lib/profiles/decisions";
import { decisionsOf } from "./rules";

/**
 * What a person says of a hit. Some kinds take an answer with several decisions, which say besides whether the risk is accepted
 * (handbook 1.18).
 */
export type HitAnswer = "false-positive" | "true-positive" | "unknown" | "clear" | "rejected";

const ANSWERS: readonly [HitAnswer, beginning: string, label: string][] = [
  ["false-positive", "FALSE_POSITIVE", "False positive"],
  ["true-positive", "TRUE_POSITIVE", "True match"],
  ["unknown", "UNKNOWN", "Unclear"],
  ["clear", "CLEAR", "Clear"],
  ["rejected", "REJECTED", "Reject"],
];

/** An answer as a button names it, and the decisions it leaves to choose from: an ellipsis says that there are several. */
export interface OfferedAnswer {
  answer: HitAnswer;
  label: string;
  decisions: readonly ManualStatus[];
}

/** The answers that a kind of result takes. */
export function answersOf(kind: ResultKind): OfferedAnswer[] {
  return ANSWERS.flatMap(([answer, beginning, label]) => {
    const decisions = decisionsOf(kind).filter((each) => each.startsWith(beginning));
    return decisions.length > 0 ? [{ answer, label: decisions.length > 1 ? `${label}…` : label, decisions }] : [];
  });
}

/** A decision as the form offers it. */
export interface OfferedDecision {
  manualStatus: ManualStatus;
  label: string;
  meaning: string;
}

/** The decisions of a kind as the form offers them: those of the answer, or all; the others apart. In: what the hit is held against. */
export function decisionGroupsOf(
  kind: ResultKind,
  answer?: HitAnswer,
  subject: "person" | "organisation" = "person",
): { folded: boolean; decisions: OfferedDecision[] }[] {
  const meant = answersOf(kind).find((each) => each.answer === answer)?.decisions ?? decisionsOf(kind);
  const rest = decisionsOf(kind).filter((each) => !meant.includes(each));
  const offered = (manualStatus: ManualStatus): OfferedDecision => ({
    manualStatus,
    label: decisionOn({ manualStatus }).label,
    meaning: (MEANINGS[kind]?.[manualStatus] ?? MEANING[manualStatus]).replace("person", subject),
  });
  return [
    { folded: false, decisions: meant.map(offered) },
    { folded: true, decisions: rest.map(offered) },
  ].filter(({ decisions }) => decisions.length > 0);
}

/** What each decision says, in one line (handbook 1.18): the first half who it is, the second whether the risk is accepted. */
const MEANING: Record<ManualStatus, string> = {
  FALSE_POSITIVE: "A different person.",
  TRUE_POSITIVE: "It is this person. The risk is still to be decided.",
  TRUE_POSITIVE_ACCEPT: "It is this person, and the risk is accepted.",
  TRUE_POSITIVE_REJECT: "It is this person, and the risk is not accepted.",
  UNKNOWN: "Not clear yet. The hit stays open.",
  UNKNOWN_ACCEPT: "Not clear, and the risk is accepted.",
  UNKNOWN_REJECT: "Not clear, and the risk is not accepted.",
  FALSE_POSITIVE_ACCEPT: "The signal is wrong, and the risk is accepted.",
  FALSE_POSITIVE_REJECT: "The signal is wrong, but the risk is still not accepted.",
  CLEAR: "You checked it yourself and accept it.",
  REJECTED: "You checked it yourself and do not accept it.",
};

const MEANINGS: Partial<Record<ResultKind, Partial<Record<ManualStatus, string>>>> = {
  matchlist: {
    FALSE_POSITIVE: "The person on the list is someone else.",
    TRUE_POSITIVE_REJECT: "It is the person on the list, who is refused.",
  },
  duplicate: {
    FALSE_POSITIVE: "Two different people. Both entities stay as they are.",
    TRUE_POSITIVE_ACCEPT: "One person. FrankieOne marks one of the two entities as the duplicate.",
    TRUE_POSITIVE_REJECT: "One person. FrankieOne marks the other one of the two as the duplicate.",
  },
  fraud: {
    TRUE_POSITIVE_ACCEPT: "The signal is right, and the risk is accepted.",
    TRUE_POSITIVE_REJECT: "The signal is right, and the risk is not accepted.",
  },
};
