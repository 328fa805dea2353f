import { isFilled, type Filled, PLACEHOLDER } from "./placeholders";

/*
 * Which words of a comment are the officer's own. Words are compared, not characters: spaces, punctuation and capitals
 * make no words of one's own. What the desk fills into a template is not the officer's either.
 */

/** What may stand in a filled placeholder: the texts of any moment since the template was inserted. */
export type Possible = Partial<Record<Filled, readonly string[]>>;

/** A piece of a template that stands in one piece in the comment: after each other, any of the alternatives. */
type Segment = string[][][];

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * How many words of a comment come from no template, and whether a template is in it at all. In: the comment, the texts of
 * the templates it may have been started from, and what the desk may have filled in.
 */
export function ownWords(
  comment: string,
  templates: readonly string[],
  possible: Possible,
): { own: number; usesTemplate: boolean } {
  const all = wordsOf(comment);
  const longestFirst = templates.map((text) => segmentsOf(text, possible)).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const rest = longestFirst.reduce(withoutTemplate, all);
  return { own: rest.length, usesTemplate: rest.length < all.length };
}

/** Fewer words than these, with a hole in between, prove no template. */
const TELLING = 3;

function segmentsOf(text: string, possible: Possible): Segment[] {
  const segments: Segment[] = [[]];
  let from = 0;
  const take = (alternatives: string[][]) => segments.at(-1)?.push(alternatives);
  for (const { 0: whole, 1: name = "", index } of text.matchAll(PLACEHOLDER)) {
    take([wordsOf(text.slice(from, index))]);
    if (isFilled(name)) take([...(possible[name] ?? []), name].map(wordsOf));
    else segments.push([]);
    from = index + whole.length;
  }
  take([wordsOf(text.slice(from))]);
  const telling = segments.filter((segment) => lengthOf(segment) > 0);
  return segments.length > 1 && sizeOf(telling) < TELLING ? [] : telling;
}

const lengthOf = (segment: Segment) => segment.reduce((sum, [first = []]) => sum + first.length, 0);
const sizeOf = (segments: readonly Segment[]) => segments.reduce((sum, segment) => sum + lengthOf(segment), 0);

/** Takes a template out of the words, as often as it is in them. */
function withoutTemplate(words: string[], segments: Segment[]): string[] {
  const found = segments.length > 0 ? find(words, segments) : undefined;
  return found
    ? withoutTemplate(
        words.filter((_, index) => !found.has(index)),
        segments,
      )
    : words;
}

/** The places of a template's words, or undefined where it is not in there as a whole. */
function find(words: string[], segments: Segment[]): Set<number> | undefined {
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

function findSegment(words: string[], segment: Segment, from: number): [number, number] | undefined {
  for (let start = from; start < words.length; start++) {
    const end = matchAt(words, start, segment);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}

/** Where a segment that begins here ends, or undefined. */
function matchAt(words: string[], at: number, [alternatives, ...more]: Segment): number | undefined {
  if (!alternatives) return at;
  for (const each of alternatives) {
    if (!each.every((word, index) => words[at + index] === word)) continue;
    const end = matchAt(words, at + each.length, more);
    if (end !== undefined) return end;
  }
  return undefined;
}
