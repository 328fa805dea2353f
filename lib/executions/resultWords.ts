import { humanise } from "@/lib/format";

/** Results of steps, providers and process results in words (handbook 1.12, 1.17). */
const RESULTS = new Map<string, string>(
  Object.entries({
    BAD_DATA: "Unusable data",
    CLEAR_AUTO: "Cleared automatically",
    CLEAR_REVIEW: "Cleared, to review",
    CLEARED: "Cleared",
    HIT: "Match",
    HIT_ACCEPTED: "True match, accepted",
    HIT_REJECTED: "True match",
    INVALID_MATCH: "Invalid match",
    MISSING_DATA: "Data missing",
    NO_MATCH: "No match",
    MATCH: "Match",
    PARTIAL: "Partial match",
    PARTIAL_MATCH: "Partial match",
    PASS: "Passed",
    FAIL: "Failed",
  }),
);

/** A result in words: `PARTIAL_MATCH` → "Partial match"; one nobody has documented is spelt out or kept as it came. */
export function wordOfResult(result: string): string {
  return RESULTS.get(result.toUpperCase()) ?? humanise(result);
}
