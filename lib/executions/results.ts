import type { Tone } from "@/lib/tone";

/** The meaning of the results of steps, providers and process results (handbook 1.12, 1.17, 4.3). */
const TONES = new Map<string, Tone>([
  ...["PASS", "MATCH", "CLEAR", "CLEARED", "CLEAR_AUTO", "COMPLETE", "HIT_ACCEPTED"].map(
    (result) => [result, "good"] as const,
  ),
  ...["FAIL", "NO_MATCH", "INVALID_MATCH", "HIT_REJECTED", "REJECTED", "ERROR"].map(
    (result) => [result, "critical"] as const,
  ),
  ...["HIT", "SUSPECTED"].map((result) => [result, "serious"] as const),
  ...["PARTIAL", "PARTIAL_MATCH", "INCOMPLETE", "MISSING_DATA", "EXPIRED", "CLEAR_REVIEW", "BAD_DATA"].map(
    (result) => [result, "caution"] as const,
  ),
]);

/** The tone of a result; one we do not know, and one that says nothing, is neutral. */
export function toneOfResult(result: string): Tone {
  return TONES.get(result.toUpperCase()) ?? "neutral";
}
