import "server-only";
import { digestOf } from "@/lib/digest";

/** Fields excluded from the evidence hash: who has the case, and when and by whom it was changed. */
const NOT_EVIDENCE: ReadonlySet<string> = new Set([
  "assignee",
  "reviewer",
  "updatedAt",
  "updatedBy",
  "updatedRequestId",
]);

/**
 * The evidence hash: covers everything a decision on a case rests on. In: the profile as the vendor sent it, unparsed,
 * so that fields unknown to us count too. Two reads with one hash show a decider the same.
 */
export function evidenceOf(raw: unknown): string {
  if (typeof raw !== "object" || raw === null) throw new TypeError("Only a profile is evidence");
  const evidence = Object.fromEntries(Object.entries(raw).filter(([name]) => !NOT_EVIDENCE.has(name)));
  return digestOf(evidence, "base64url");
}
