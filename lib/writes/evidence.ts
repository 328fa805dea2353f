import "server-only";
import { digestOf } from "@/lib/digest";
import type { Caller } from "@/lib/frankieone/reads";
import type { EntityPath } from "@/lib/frankieone/entityPath";
import type { ResultRead } from "@/lib/frankieone/resultReads";
import { getProcessResults } from "@/lib/frankieone/results";

/** Fields excluded from the evidence hash: who has the case, and when and by whom it was changed. */
const NOT_EVIDENCE: ReadonlySet<string> = new Set([
  "assignee",
  "reviewer",
  "updatedAt",
  "updatedBy",
  "updatedRequestId",
]);

/** Marks a hash that covers the decisions on hits too; a proposal from before that has one without the mark. */
const WITH_RESULTS = "results.";

/** What evidence is made of: the profile as the vendor sent it, and its results. */
interface Evidence {
  raw: unknown;
  results: readonly ResultRead[];
}

/**
 * The evidence hash: covers everything a decision on a case rests on, what was decided about its hits included. In: the profile as the
 * vendor sent it, unparsed, so that fields unknown to us count too, and the results of the profile. Two reads with one
 * hash show a decider the same.
 */
export function evidenceOf({ raw, results }: Evidence): string {
  const decisions = results.map(({ processResult: { processResultId, manualStatus, systemStatus } }) => ({
    ...{ processResultId, manualStatus, systemStatus },
  }));
  return `${WITH_RESULTS}${digestOf({ profile: profileIn(raw), decisions }, "base64url")}`;
}

function profileIn(raw: unknown): Record<string, unknown> {
  if (typeof raw !== "object" || raw === null) throw new TypeError("Only a profile is evidence");
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !NOT_EVIDENCE.has(name)));
}

interface Place {
  target: EntityPath & { serviceName: string };
  raw: unknown;
}

/** The evidence hash of a case as it is now. In: the profile as it was just read. Throws DeskError where its results cannot be read. */
export async function readEvidence(caller: Caller, { target, raw }: Place): Promise<string> {
  return evidenceOf({ raw, results: await getProcessResults(caller, target) });
}

/** Is the case as it was when this evidence was taken? Throws as `readEvidence`. */
export async function isSameEvidence(
  caller: Caller,
  { evidence, ...place }: Place & { evidence: string },
): Promise<boolean> {
  if (evidence.startsWith(WITH_RESULTS)) return evidence === (await readEvidence(caller, place));
  return evidence === digestOf(profileIn(place.raw), "base64url");
}
