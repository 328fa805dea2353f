import { z } from "zod";

/** Longest comment an officer may write, in Unicode code points; the operation's reference comes on top. */
export const COMMENT_LIMIT = 4000;

/** Control and format characters, tab and newline excepted: they deceive a reader and prove nothing. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cf}|\p{Cs}|\p{Co}/u;

/** Characters that look like nothing although they are letters or symbols to Unicode. */
const LOOKS_EMPTY = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/**
 * Normalises what an officer typed. In: any string. Out: NFKC, line ends as `\n`, trimmed.
 */
export function normaliseComment(input: string): string {
  return input.replace(/\r\n?/g, "\n").normalize("NFKC").trim();
}

/** Does a normalised comment say anything, that is: hold a letter or a digit that can be seen? */
export function saysSomething(comment: string): boolean {
  return /[\p{L}\p{N}]/u.test(comment.replace(LOOKS_EMPTY, ""));
}

/** A comment at the door: normalised, 1–4,000 code points, with at least one letter or digit, no hidden characters. */
export const comment = z
  .string()
  .max(COMMENT_LIMIT * 4, `is longer than ${COMMENT_LIMIT} characters`)
  .refine((value) => value.isWellFormed(), "holds half of a character")
  .transform(normaliseComment)
  .refine((value) => !FORBIDDEN.test(value), "holds control or invisible characters")
  .refine(saysSomething, "says nothing: write a few words")
  .refine((value) => Array.from(value).length <= COMMENT_LIMIT, `is longer than ${COMMENT_LIMIT} characters`);
