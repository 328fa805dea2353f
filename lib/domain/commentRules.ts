/*
 * What a comment may be, without the schema library: forms judge by these rules while somebody types, the door of our
 * API by the schema in comment.ts that is built from them.
 */

/** Longest comment an officer may write, in Unicode code points; the operation's reference comes on top. */
export const COMMENT_LIMIT = 4000;

/** Control and format characters, tab and newline excepted: they deceive a reader and prove nothing. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cf}|\p{Cs}|\p{Co}/u;

/** A place of a template that somebody still has to fill in. */
const HOLE = /\{[\p{L}\p{N}_-]{1,32}\}/u;

/** The mark by which the desk finds its own writes in the vendor's audit: in anybody's words it would be a forged one. */
const REFERENCE = /\[\s*ref(?=[\s:\]]|$)/iu;

/** How a control character of the vendor is shown (lib/frankieone/wire/strings.ts); in a comment it says nothing. */
const PICTURES_OF_CONTROLS = /[\u2400-\u2421]/g;

/** Characters that look like nothing although they are letters or symbols to Unicode. */
const LOOKS_EMPTY = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/** Normalises what an officer typed. In: any string. Out: NFKC, line ends as `\n`, trimmed. */
export function normaliseComment(input: string): string {
  return input.replace(/\r\n?/g, "\n").normalize("NFKC").trim();
}

/** What is wrong with a normalised comment, in words that follow its name, or undefined. */
export function faultOfComment(comment: string): string | undefined {
  const hole = HOLE.exec(comment)?.[0];
  return faultOfWords(comment) ?? (hole && `still contains ${hole}: replace it with your own words`);
}

/** Words refused for what Countersign alone may write, or undefined. In: words as somebody entered them. */
export function faultOfReference(words: string): string | undefined {
  return REFERENCE.test(normaliseComment(words)) ? "holds “[ref …]”, which Countersign alone writes" : undefined;
}

/** What is wrong with normalised words of several lines, in words that follow their name, or undefined. */
export function faultOfWords(words: string): string | undefined {
  const forged = faultOfReference(words);
  if (forged) return forged;
  if (FORBIDDEN.test(words)) return "contains control or invisible characters";
  if (!saysSomething(words)) return "contains no words: write a few";
  return Array.from(words).length > COMMENT_LIMIT ? `is longer than ${COMMENT_LIMIT} characters` : undefined;
}

/**
 * A text on one line, so that words of others can be part of a comment: without characters that a comment may not hold.
 */
export function wordsForComment(text: string): string {
  const visible = normaliseComment(text).replace(new RegExp(FORBIDDEN, "gu"), "").replace(PICTURES_OF_CONTROLS, "");
  return visible.replace(/\s+/gu, " ").replace(/[{[]/g, "(").replace(/[}\]]/g, ")").trim();
}

/** Does it hold a letter or a digit that can be seen? */
function saysSomething(comment: string): boolean {
  return /[\p{L}\p{N}]/u.test(comment.replace(LOOKS_EMPTY, ""));
}
