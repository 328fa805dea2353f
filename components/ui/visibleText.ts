/** A stretch of text: as it is, or one invisible character to be shown by its code point ("U+202E"). */
export interface TextPart {
  text: string;
  hidden: boolean;
}

/*
 * Control, format, private and unassigned characters, lone surrogates, line and paragraph separators, and the letters that
 * draw nothing (Hangul fillers, Braille blank): what can make two names look alike or turn a line around.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;
const LINE_BREAKS = new Set(["\n", "\t"]);

// Joiners that a script or an emoji needs: 👩‍💻, Persian, the Indic scripts. Elsewhere they only hide.
const JOINERS = new Set(["\u200c", "\u200d"]);
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}]/u;

/**
 * Splits a text at invisible characters. In: any text; `multiline` lets line breaks and tabs pass. Out: the parts in
 * order; hidden ones hold the code point's name.
 */
export function visibleParts(text: string, multiline = false): TextPart[] {
  const parts: TextPart[] = [];
  let previous = "";
  for (const character of text) {
    const hidden = isHidden(character, previous, multiline);
    append(parts, hidden ? codePointName(character) : character, hidden);
    previous = character;
  }
  return parts;
}

/** The same as one plain text, for a tooltip: "Jane[U+202E]eoD". */
export function visibleText(text: string): string {
  return visibleParts(text)
    .map((part) => (part.hidden ? `[${part.text}]` : part.text))
    .join("");
}

function isHidden(character: string, previous: string, multiline: boolean): boolean {
  if (!INVISIBLE.test(character)) return false;
  if (multiline && LINE_BREAKS.has(character)) return false;
  return !(JOINERS.has(character) && JOINED.test(previous));
}

function append(parts: TextPart[], text: string, hidden: boolean) {
  const last = parts.at(-1);
  if (last && !hidden && !last.hidden) last.text += text;
  else parts.push({ text, hidden });
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
