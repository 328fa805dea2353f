import { stringify } from "csv-stringify/sync";

/** The text of a cell; empty for undefined. */
export type CsvValue = string | number | undefined;

/** So that a spreadsheet takes the file for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * What a formula begins with, in all its widths, behind what a program passes over or draws nothing for. Bound to the beginning and
 * without a choice of ways, so that a long row of blanks is read once.
 */
const FORMULA =
  /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}"]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]/u;

/**
 * Where a program that expects other separators than commas begins another cell: it splits at semicolons or tabs, then
 * our quotes are in the middle of a cell and mean nothing to it, and a line break in a cell begins a row.
 */
const SEPARATORS = /([;\t\n\v\f\r\u0085\u2028\u2029])/u;

/**
 * Rows as CSV (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe, wherever a program
 * could see the beginning of a cell, since other people wrote the text; NUL characters are left out. Numbers stay
 * numbers.
 */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(inert)),
    { quoted_match: /[\r\n]/, record_delimiter: "windows" },
  );
}

/** The first line of a file: the names of its columns. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvOf([columns]);
}

function inert(value: CsvValue): CsvValue {
  if (typeof value !== "string") return value;
  const [first = "", ...rest] = value.replaceAll("\u0000", "").split(SEPARATORS);
  const whole = marked(first) + rest.map(marked).join("");
  // A program that passes over blanks at the beginning passes over tabs and line ends too.
  return /^[\t\r]/.test(whole) ? `'${whole}` : whole;
}

const marked = (piece: string) => (FORMULA.test(piece) ? `'${piece}` : piece);
