/** A control of the case by its name, and why it cannot be used now. */
export interface Hindrance {
  name: string;
  reason?: string;
}

/**
 * Why some controls cannot be used, each reason once. Out: the plain reason while one holds for all that cannot be used,
 * else each with the names of the controls it concerns.
 */
export function distinctReasons(hindrances: readonly Hindrance[]): string[] {
  const names = new Map<string, string[]>();
  for (const { name, reason } of hindrances) if (reason) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names].map(([reason, of]) => (names.size === 1 && of.length > 1 ? reason : `${of.join(", ")}: ${reason}`));
}
