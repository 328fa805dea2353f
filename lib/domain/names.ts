/*
 * The vendor's assignee and reviewer hold names as free text, so two officers must not have names that a reader, or
 * another system, takes for the same. Two names are the same when they fold to the same text.
 */

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

/** Is this the name of that officer, however a vendor or a person has spelt it? Nobody's name is nobody's. */
export function isNameOf(officer: { name: string }, name: string | undefined): boolean {
  return name !== undefined && foldName(name) !== "" && foldName(name) === foldName(officer.name);
}

function replaceEach(text: string, table: Record<string, string>): string {
  return Array.from(text, (character) => table[character] ?? character).join("");
}

/** How a name or an e-mail may look. A message for the reader, or undefined when all is well. */
export function faultOfName(name: string): string | undefined {
  if (Array.from(name).length > 64) return "is longer than 64 characters";
  if (name !== name.normalize("NFKC")) return "holds characters in an unusual form; type it in plain letters";
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(name) || /\p{Default_Ignorable_Code_Point}|\u2800/u.test(name))
    return "contains control or invisible characters";
  if (name !== name.trim() || name.includes("  ")) return "holds spaces where none belong";
  return /\p{L}/u.test(name) ? undefined : "holds no letter";
}

/**
 * The e-mail as it is stored and compared. In: what was typed. Out: lower case, or undefined when it can not be one of
 * ours: it also goes into the vendor's X-Frankie-Username header, so it is ASCII and at most 64 characters.
 */
export function canonicalEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return email.length <= 64 && /^[a-z0-9._%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(email) ? email : undefined;
}

/** Shortest password of an account that has nothing else to prove itself with (NIST SP 800-63B-4, 3.1.1.2). */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;

/** Is a password good enough for this officer? A message for the reader, or undefined when all is well. */
export function faultOfPassword(
  password: string,
  { email, name }: { email: string; name: string },
): string | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return `is shorter than ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `is longer than ${LONGEST_PASSWORD} characters`;
  if (new Set(password).size < 5) return "repeats very few characters";
  const personal = [email.split("@")[0] ?? "", ...name.toLowerCase().split(" ")].filter((part) => part.length >= 4);
  return personal.some((part) => password.toLowerCase().includes(part)) ? "holds the officer's own name" : undefined;
}
