/*
 * Invisible text in what the vendor sends and in what an officer pastes. Small, since it is in the browser's first
 * load.
 */

/** Invisible characters: white space, controls, what Unicode calls default ignorable, the Braille blank. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]*$/u;

/** The same, at either end of something. */
const BLANK_ENDS = /^[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]+|[\s\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]+$/gu;

/** Is the text invisible? Such a value counts as missing. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Pasted text without invisible characters at its ends: byte order marks, zero-width spaces, marks of direction. */
export function withoutBlankEnds(text: string): string {
  return text.replace(BLANK_ENDS, "");
}
