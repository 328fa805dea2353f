import type { Policy } from "./contract";

/** Every reason of the policy, for whatever it may be given, each code once. */
export function allReasons({ reasonCodes, hitReasons }: Pick<Policy, "reasonCodes" | "hitReasons">) {
  const known = new Set(reasonCodes.map(({ code }) => code));
  return [...reasonCodes, ...hitReasons.filter(({ code }) => !known.has(code))];
}
