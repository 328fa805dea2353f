import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What may change without a decision resting on it: who has the case, and that it was touched. */
const NOT_EVIDENCE: ReadonlySet<string> = new Set([
  "assignee",
  "reviewer",
  "updatedAt",
  "updatedBy",
  "updatedRequestId",
]);

/**
 * The hash of everything a decision on a case rests on. In: the profile as the vendor sent it, unparsed, so that a field
 * nobody here knows counts too. Two readings with one hash show a decider the same.
 */
export function evidenceOf(raw: unknown): string {
  if (typeof raw !== "object" || raw === null) throw new TypeError("Only a profile is evidence");
  const evidence = Object.fromEntries(Object.entries(raw).filter(([name]) => !NOT_EVIDENCE.has(name)));
  return createHash("sha256")
    .update(canonicalize(evidence) ?? "")
    .digest("base64url");
}
