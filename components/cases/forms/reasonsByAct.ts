import type { ActOffer, CaseAct } from "@/lib/cases/acts";

/**
 * Why some acts cannot be done, each reason once. In: the offers, and the names of acts. Out: plain reasons while one
 * holds for all that cannot be done, else with the names of the acts they concern.
 */
export function reasonsByAct(offers: readonly ActOffer[], nameOf: (act: CaseAct) => string): string[] {
  const acts = new Map<string, string[]>();
  for (const { act, reason } of offers) if (reason) acts.set(reason, [...(acts.get(reason) ?? []), nameOf(act)]);
  return [...acts].map(([reason, names]) => (acts.size === 1 ? reason : `${names.join(", ")}: ${reason}`));
}
