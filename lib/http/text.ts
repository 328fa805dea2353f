/** What no text of ours holds: PostgreSQL keeps no NUL, and half of a character is none. */
const FAULT = "holds a character that no text can hold";

/**
 * Which strings of a request cannot be kept, by their path. In: a parsed part of a request, as deep as `strictJson` lets through, or one
 * value of it. Out: a message for each, none where all is well; keys count as what they belong to.
 */
export function faultsOfText(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === "string") return isSound(value) ? [] : [[path.join("."), FAULT]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isSound(key) ? faultsOfText(member, [...path, key]) : ([[path.join("."), FAULT]] satisfies [string, string][]),
  );
}

const isSound = (text: string) => text.isWellFormed() && !text.includes("\0");
