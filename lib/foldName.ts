/** Letters of other scripts that look like Latin ones, after lower-casing. */
const LOOKALIKES: Record<string, string> = {
  ...{ а: "a", с: "c", ԁ: "d", е: "e", һ: "h", і: "i", ј: "j", ӏ: "l", о: "o", р: "p", ѕ: "s", у: "y", х: "x", ԝ: "w" },
  ...{ ɑ: "a", α: "a", ε: "e", ι: "i", ο: "o", ρ: "p", υ: "u", ν: "v", χ: "x", ı: "i", ł: "l", ø: "o", đ: "d" },
};

/** Capitals that look like Latin ones although their small letters do not. */
const CAPITAL_LOOKALIKES: Record<string, string> = {
  ...{ В: "b", К: "k", М: "m", Н: "h", Т: "t", У: "y" },
  ...{ Β: "b", Ε: "e", Ζ: "z", Η: "h", Ι: "i", Κ: "k", Μ: "m", Ν: "n", Τ: "t", Υ: "y", Χ: "x" },
};

/**
 * The form in which names are compared. In: any text. Out: the same text for names that look or sound alike to a
 * reader: case, width, spaces, dots at the end, invisible characters and look-alike letters make no difference.
 */
export function foldName(name: string): string {
  const visible = name
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, (character) =>
      /\s/u.test(character) ? " " : "",
    );
  const folded = replaceEach(visible, CAPITAL_LOOKALIKES).toUpperCase().toLowerCase().normalize("NFC");
  return withoutEnd(replaceEach(folded, LOOKALIKES).replace(/\s+/gu, " ")).trim();
}

/** Without the dots and spaces it ends in; a pattern bound to the end alone would try again at each of a long row of dots. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[.\s]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function replaceEach(text: string, table: Record<string, string>): string {
  return Array.from(text, (character) => table[character] ?? character).join("");
}
