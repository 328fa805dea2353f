import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { humanise } from "@/lib/format";

/** What people decide about hits, in words, and whether that settles the hit (handbook 1.17, 1.18; 7, question 37). */
const DECISIONS = new Map<string, { label: string; resolved: boolean }>([
  ["FALSE_POSITIVE", { label: "False positive", resolved: true }],
  ["FALSE_POSITIVE_ACCEPT", { label: "False positive, accepted", resolved: true }],
  ["FALSE_POSITIVE_REJECT", { label: "False positive, rejected", resolved: true }],
  ["TRUE_POSITIVE", { label: "True match, risk not decided", resolved: false }],
  ["TRUE_POSITIVE_ACCEPT", { label: "True match, risk accepted", resolved: true }],
  ["TRUE_POSITIVE_REJECT", { label: "True match, rejected", resolved: true }],
  ["UNKNOWN", { label: "Unclear, not decided", resolved: false }],
  ["UNKNOWN_ACCEPT", { label: "Unclear, risk accepted", resolved: true }],
  ["UNKNOWN_REJECT", { label: "Unclear, rejected", resolved: true }],
  ["CLEAR", { label: "Cleared by a person", resolved: true }],
  ["PASS", { label: "Passed by a person", resolved: true }],
  ["REJECTED", { label: "Rejected by a person", resolved: true }],
  ["FAIL", { label: "Failed by a person", resolved: true }],
  ["IN_REVIEW", { label: "In review", resolved: false }],
]);

/** What a person has decided about a result, in words. Missing and UNRESOLVED mean the same (handbook 1.17). */
export function decisionOn({ manualStatus }: Pick<ProcessResult, "manualStatus">): {
  label: string;
  resolved: boolean;
  isKnown: boolean;
} {
  if (!manualStatus || manualStatus === "UNRESOLVED") return { label: "Not decided", resolved: false, isKnown: true };
  const known = DECISIONS.get(manualStatus);
  return known ? { ...known, isKnown: true } : { label: humanise(manualStatus), resolved: false, isKnown: false };
}
