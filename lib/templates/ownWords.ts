import { isFilled, type Filled, PLACEHOLDER } from "./placeholders";

/*
 * Which words of a comment are the officer's own. Words are compared, not characters: spaces, punctuation and capitals
 * do not make a word the officer's own. What the desk fills into a template is not the officer's either.
 */

/** What a filled placeholder may hold: the texts of any moment since the template was inserted. */
export type Possible = Partial<Record<Filled, readonly string[]>>;

/** Words as numbers: the same word has the same number, and comparing numbers costs the same whatever the words are. */
type Words = readonly number[];

/** A contiguous piece of a template in the comment: after each other, any of the alternatives. */
type Segment = Words[][];

/** Scripts that put no space between words: each of their letters counts as one, or a whole sentence would be one word. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/**
 * How many words of a comment come from no template, and whether a template is in it at all. In: the comment, the texts
 * of the templates it may have been started from, and what the desk may have filled in. Its cost grows with comment
 * times template, whatever they hold.
 */
export function ownWords(
  comment: string,
  templates: readonly string[],
  possible: Possible,
): { own: number; usesTemplate: boolean } {
  const known = new Map<string, number>();
  const read = (text: string) => wordsOf(text).map((word) => numberOf(word, known));
  const all = read(comment);
  const longestFirst = templates
    .map((text) => segmentsOf(text, possible, read))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const rest = longestFirst.reduce(withoutTemplate, all);
  return { own: rest.length, usesTemplate: rest.length < all.length };
}

function numberOf(word: string, known: Map<string, number>): number {
  const number = known.get(word) ?? known.size;
  known.set(word, number);
  return number;
}

/** Fewer words than these, with a hole in between, prove no template. */
const TELLING = 3;

function segmentsOf(text: string, possible: Possible, read: (text: string) => Words): Segment[] {
  const segments: Segment[] = [[]];
  let from = 0;
  const take = (alternatives: Words[]) => {
    if (alternatives.some(({ length }) => length > 0)) segments.at(-1)?.push(alternatives);
  };
  for (const { 0: whole, 1: name = "", index } of text.matchAll(PLACEHOLDER)) {
    take([read(text.slice(from, index))]);
    if (isFilled(name)) take([...(possible[name] ?? []), name].map(read));
    else segments.push([]);
    from = index + whole.length;
  }
  take([read(text.slice(from))]);
  const telling = segments.filter((segment) => lengthOf(segment) > 0);
  return segments.length > 1 && sizeOf(telling) < TELLING ? [] : telling;
}

const lengthOf = (segment: Segment) => segment.reduce((sum, [first = []]) => sum + first.length, 0);
const sizeOf = (segments: readonly Segment[]) => segments.reduce((sum, segment) => sum + lengthOf(segment), 0);

/** The fewest words of a filled template. */
const leastOf = (segments: readonly Segment[]) =>
  segments.flat().reduce((sum, alternatives) => sum + Math.min(...alternatives.map(({ length }) => length)), 0);

/** Takes a template out of the words, as often as it is in them. */
function withoutTemplate(words: Words, segments: Segment[]): Words {
  if (segments.length === 0 || leastOf(segments) > words.length) return words;
  const found = find(words, segments);
  return found
    ? withoutTemplate(
        words.filter((_, index) => !found.has(index)),
        segments,
      )
    : words;
}

/** The places of a template's words, or undefined where it is not in there as a whole. */
function find(words: Words, segments: Segment[]): Set<number> | undefined {
  const taken = new Set<number>();
  let from = 0;
  for (const segment of segments) {
    const [start, end] = findSegment(words, segment, from) ?? [];
    if (start === undefined || end === undefined) return undefined;
    for (let index = start; index < end; index++) taken.add(index);
    from = end;
  }
  return taken.size > 0 ? taken : undefined;
}

function findSegment(words: Words, segment: Segment, from: number): [number, number] | undefined {
  // Whether the rest of a segment fits at a place does not depend on how one got there: what has failed once is not tried again.
  const failed = segment.map(() => new Uint8Array(words.length + 1));
  for (let start = from; start < words.length; start++) {
    const end = matchAt({ words, segment, failed }, start, 0);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}

interface Search {
  words: Words;
  segment: Segment;
  failed: Uint8Array[];
}

/** Where a segment ends whose part `part` begins here, or undefined. */
function matchAt(search: Search, at: number, part: number): number | undefined {
  const { words, segment, failed } = search;
  const alternatives = segment[part];
  if (!alternatives) return at;
  if (failed[part]?.[at]) return undefined;
  for (const each of alternatives) {
    if (!each.every((word, index) => words[at + index] === word)) continue;
    const end = matchAt(search, at + each.length, part + 1);
    if (end !== undefined) return end;
  }
  failed[part]?.fill(1, at, at + 1);
  return undefined;
}
