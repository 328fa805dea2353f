import { normaliseComment } from "@/lib/domain/commentRules";
import { foldName } from "@/lib/foldName";
import type { Colleague } from "./contract";

/** More than anybody mentions at once. */
export const MOST_MENTIONED = 10;

/** What is being written behind an `@`: where that stands, and the text from there to the caret. */
export interface Mentioning {
  start: number;
  query: string;
}

/** No name of an officer is longer (lib/domain/names.ts). */
const LONGEST_NAME = 64;

const OF_A_WORD = /[\p{L}\p{M}\p{N}]/u;

/** In: what is in the field, and where the caret is. Out: undefined where no mention is being written; `a@b` is an address. */
export function mentioningAt(text: string, caret: number): Mentioning | undefined {
  const start = text.lastIndexOf("@", caret - 1);
  const query = text.slice(start + 1, caret);
  if (start < 0 || caret === 0 || query.length > LONGEST_NAME || query.includes("\n")) return undefined;
  return OF_A_WORD.test(text.charAt(start - 1)) ? undefined : { start, query };
}

const MOST_OFFERED = 6;

/** The colleagues one of whose names begins like this, as a reader would compare them; all for an empty query. Six at most. */
export function offeredFor(query: string, colleagues: readonly Colleague[]): Colleague[] {
  const wanted = foldName(query);
  if (/^\s/u.test(query)) return [];
  return colleagues.filter(({ name }) => ` ${foldName(name)}`.includes(` ${wanted}`)).slice(0, MOST_OFFERED);
}

/** Puts a colleague's name where a mention is being written. Out: the text, and where the caret belongs. */
export function withMention(text: string, { start, query }: Mentioning, name: string): { text: string; caret: number } {
  const rest = text.slice(start + 1 + query.length);
  const before = `${text.slice(0, start)}@${name}${/^[\s.,;:!?)]/u.test(rest) ? "" : " "}`;
  return { text: before + rest, caret: before.length };
}

/**
 * The colleagues a note mentions: those whose whole name stands behind an `@`. In: the text as typed or as kept. Of two names that
 * fit in one place the longer is meant.
 */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const words = normaliseComment(text);
  const places = [...words.matchAll(/@/gu)].filter(({ index }) => !OF_A_WORD.test(words.charAt(index - 1)));
  const meant = places.map(({ index }) => longestAt(words, index + 1, colleagues)?.id);
  return colleagues.filter(({ id }) => meant.includes(id));
}

function longestAt(words: string, at: number, colleagues: readonly Colleague[]): Colleague | undefined {
  const fitting = colleagues.filter(
    ({ name }) => words.startsWith(name, at) && !OF_A_WORD.test(words.charAt(at + name.length)),
  );
  return fitting.toSorted((one, other) => other.name.length - one.name.length)[0];
}
