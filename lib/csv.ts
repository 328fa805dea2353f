import { stringify } from "csv-stringify/sync";

/** What stands in a cell; nothing for undefined. */
export type CsvValue = string | number | undefined;

/** So that a spreadsheet takes the file for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Blanks before a formula, which some programs pass over; the library looks at the first character only. */
const HIDDEN_FORMULA = /^\s+[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, for what stands in it was
 * written by others; NUL characters are left out.
 */
export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(inert)),
    { escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: "windows" },
  );
}

/** The first line of a file: the names of its columns. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvOf([columns]);
}

function inert(value: CsvValue): CsvValue {
  if (typeof value !== "string") return value;
  const text = value.replaceAll("\u0000", "");
  return HIDDEN_FORMULA.test(text) && !/^[\t\r]/.test(text) ? `'${text}` : text;
}
