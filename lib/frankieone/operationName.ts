/** Segments of the vendor's paths that are words of its own; what stands between them are ids and names. */
const WORDS = new Set([
  ...["individuals", "organizations", "serviceprofiles", "profiles", "workflows", "executions", "execute"],
  ...["search", "audit", "results", "documents", "externalreferences", "monitor", "risk", "kyc", "ruok", "v2"],
]);

/**
 * What a call asks for, as a label of few values: `PATCH individuals/:/serviceprofiles/:`. In: the method and the
 * segments of the path. Ids and names are left out, whatever they are.
 */
export function operationName({ method, segments }: { method: string; segments: readonly string[] }): string {
  const words = segments.filter((each) => each !== "v2").map((each) => (WORDS.has(each) ? each : ":"));
  return `${method} ${words.join("/")}`;
}
