/*
 * What a comment may be, without the schema library: forms judge by these rules while somebody types, the door of our
 * API by the schema in comment.ts that is built from them.
 */

/** Longest comment an officer may write, in Unicode code points; the operation's reference comes on top. */
export const COMMENT_LIMIT = 4000;

/** Control and format characters, tab and newline excepted: they deceive a reader and prove nothing. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cf}|\p{Cs}|\p{Co}/u;

/** Characters that look like nothing although they are letters or symbols to Unicode. */
const LOOKS_EMPTY = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/** Normalises what an officer typed. In: any string. Out: NFKC, line ends as `\n`, trimmed. */
export function normaliseComment(input: string): string {
  return input.replace(/\r\n?/g, "\n").normalize("NFKC").trim();
}

/** What is wrong with a normalised comment, in words that follow its name, or undefined. */
export function faultOfComment(comment: string): string | undefined {
  if (FORBIDDEN.test(comment)) return "holds control or invisible characters";
  if (!saysSomething(comment)) return "says nothing: write a few words";
  return Array.from(comment).length > COMMENT_LIMIT ? `is longer than ${COMMENT_LIMIT} characters` : undefined;
}

/** Does it hold a letter or a digit that can be seen? */
function saysSomething(comment: string): boolean {
  return /[\p{L}\p{N}]/u.test(comment.replace(LOOKS_EMPTY, ""));
}
