import { formatNumber, plural } from "@/lib/format";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { RunDifference, Shift, SummaryDifference } from "./difference";

/** The difference of two runs in one line: "Review → Pass; score 69 → 40; 1 hit gone". In: what is known of it so far. */
export function wordsOfDifference(difference: SummaryDifference & Partial<RunDifference>): string {
  const { status, score, hits, steps = [], factors = [] } = difference;
  const parts = [
    shiftIn(status, (value) => meaningOfStatus(value).label),
    prefixed(
      "score ",
      shiftIn(score, (value) => formatNumber(value, 2)),
    ),
    hits && hits.appeared.length > 0 && plural(hits.appeared.length, "new hit"),
    hits && hits.gone.length > 0 && `${plural(hits.gone.length, "hit")} gone`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join("; ");
  if (!hits) return "Same status and score";
  return steps.length + factors.length > 0 ? "Same status, score and hits" : "Nothing has changed";
}

const prefixed = (prefix: string, text: string | undefined) => text && `${prefix}${text}`;

/** "Review → Pass", "none → 40"; undefined where both are the same. */
export function shiftIn<Value>({ from, to }: Shift<Value>, wordOf: (value: Value) => string): string | undefined {
  if (from === to) return undefined;
  const word = (value: Value | undefined) => (value === undefined ? "none" : wordOf(value));
  return `${word(from)} → ${word(to)}`;
}
