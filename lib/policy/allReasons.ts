import type { Policy } from "./contract";

/** Every reason of the policy, for whatever it may be given, each code once. */
export function allReasons({ reasonCodes, hitReasons }: Pick<Policy, "reasonCodes" | "hitReasons">) {
  const known = new Set(reasonCodes.map(({ code }) => code));
  return [...reasonCodes, ...hitReasons.filter(({ code }) => !known.has(code))];
}

/** The same to choose from; where two read alike, the one for hits says so. */
export function reasonOptions(policy: Pick<Policy, "reasonCodes" | "hitReasons">) {
  const ofRuns = new Set(policy.reasonCodes.map(({ words }) => words));
  const known = new Set(policy.reasonCodes.map(({ code }) => code));
  return allReasons(policy).map(({ code, words }) => ({
    value: code,
    label: !known.has(code) && ofRuns.has(words) ? `${words} (hits)` : words,
  }));
}
