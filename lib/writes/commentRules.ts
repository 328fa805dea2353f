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

/** Characters that look like nothing although they are letters or symbols to Unicode. */
const LOOKS_EMPTY = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/** Normalises what an officer typed. In: any string. Out: NFKC, line ends as `\n`, trimmed. */
export function normaliseComment(input: string): string {
  return input.replace(/\r\n?/g, "\n").normalize("NFKC").trim();
}

/** What is wrong with a normalised comment, in words that follow its name, or undefined. */
export function faultOfComment(comment: string): string | undefined {
  const hole = HOLE.exec(comment)?.[0];
  return faultOfWords(comment) ?? (hole && `still holds ${hole}: put your own words in its place`);
}

/** What is wrong with normalised words of several lines, in words that follow their name, or undefined. */
export function faultOfWords(words: string): string | undefined {
  if (FORBIDDEN.test(words)) return "holds control or invisible characters";
  if (!saysSomething(words)) return "says nothing: write a few words";
  return Array.from(words).length > COMMENT_LIMIT ? `is longer than ${COMMENT_LIMIT} characters` : undefined;
}

/** A text on one line, as words somebody else wrote can stand in a comment: without what a comment may not hold. */
export function wordsForComment(text: string): string {
  const visible = normaliseComment(text).replace(new RegExp(FORBIDDEN, "gu"), "");
  return visible.replace(/\s+/gu, " ").replace(/\{/g, "(").replace(/\}/g, ")").trim();
}

/** Does it hold a letter or a digit that can be seen? */
function saysSomething(comment: string): boolean {
  return /[\p{L}\p{N}]/u.test(comment.replace(LOOKS_EMPTY, ""));
}
