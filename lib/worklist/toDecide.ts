import { wordOfIssue, wordOfSeverity } from "@/lib/executions/words";
import { formatNumber, plural } from "@/lib/format";
import { GRAVITY_TONES } from "@/lib/profiles/gravity";
import { gravityOf, type RaisedIssue } from "@/lib/profiles/issues";
import { isFinished, meaningOfExecutionState, meaningOfStatus } from "@/lib/profiles/statuses";
import type { CaseRow } from "./contract";
import { countedOf } from "./counted";

type ToDecide = NonNullable<CaseRow["toDecide"]>;

/** What a run that names no issue asks of a person, by its status. */
const ASKED = new Map([
  ["REVIEW", "Review"],
  ["NEEDS_APPROVAL", "Approval"],
  ["BLOCKED", "Blocked"],
  ["URGENT", "Urgent review"],
  ["MONITOR", "Monitoring result"],
  ["INCOMPLETE", "Incomplete result"],
  ["UNCHECKED", "No result"],
  ["FAIL", "Fail to confirm"],
]);

/**
 * What has to be decided in a case that waits for a person. In: the run that waits, which attempt of its workflow it is, and the most
 * serious open issue. Out: the issue in the words of the trade, with what the risk assessment counts of it; without one, what the run
 * asks for.
 */
export function toDecideOf(run: CaseRow["asking"], attempt = 1, top?: RaisedIssue): ToDecide {
  const tried = attempt > 1 ? [ordinal(attempt)] : [];
  if (!top) return { ...askedBy(run), details: tried };
  const { category, severity } = top;
  const { level, hits = 0 } = countedOf(top);
  const word = wordOfIssue(top);
  const label = level === undefined ? word.label : `${word.label}, level ${level}`;
  const kind = category ? [wordOfIssue({ category }).label] : [];
  const counted = hits > 1 ? [plural(hits, "hit")] : [];
  const stated = severity ? [`${wordOfSeverity(severity).label} (FrankieOne)`] : [];
  const text = [label, ...kind, ...stated].join(" · ");
  return {
    label,
    known: word.known,
    tone: GRAVITY_TONES[gravityOf(top)],
    details: [...kind, ...counted, ...tried],
    text,
  };
}

function askedBy(run: CaseRow["asking"]): Omit<ToDecide, "details"> {
  const state = run && !isFinished(run) && meaningOfExecutionState(run.workflowExecutionState);
  if (state) return { label: `Run: ${state.label.toLowerCase()}`, tone: "serious", known: true, text: state.text };
  const { label, tone, known, text } = meaningOfStatus(run?.status);
  return { label: ASKED.get(run?.status ?? "") ?? label, tone, known, text };
}

const RULES = new Intl.PluralRules("en-GB", { type: "ordinal" });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

function ordinal(attempt: number): string {
  return `${formatNumber(attempt)}${ENDINGS[RULES.select(attempt)] ?? "th"} attempt`;
}
