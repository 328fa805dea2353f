import type { RaisedIssue } from "@/lib/profiles/issues";

/** The risk factors that say how many hits of a kind there are, and how high the person's position is (handbook 4.6). */
const FACTORS: ReadonlyMap<string | undefined, { hits: string; level?: string }> = new Map([
  ["PEP", { hits: "num_pep", level: "pep_level" }],
  ["SANCTION", { hits: "num_sanctions" }],
  ["MEDIA", { hits: "num_adverse" }],
]);

/** Factors that count in the assessment; an unknown status is not taken for one that does. */
const COUNTS = new Set([undefined, "VALID", "OVERRIDDEN"]);

/**
 * What the risk assessment of the run that raised an issue counts of it: a search gives no hit, and nothing nearer. Out: empty where
 * the assessment says nothing of that kind.
 */
export function countedOf({ issue, raisedBy }: Pick<RaisedIssue, "issue" | "raisedBy">): {
  level?: string;
  hits?: number;
} {
  const names = FACTORS.get(issue);
  if (!names) return {};
  const factors = raisedBy.riskAssessment?.riskFactors ?? [];
  const valueOf = (name?: string) => factors.find(({ factor, status }) => factor === name && COUNTS.has(status))?.value;
  const [level, hits] = [names.level && valueOf(names.level), Number(valueOf(names.hits))];
  return { ...(level && { level }), ...(Number.isSafeInteger(hits) && hits > 0 && { hits }) };
}
