import type { VendorContext } from "./context";
import { invalidParameter } from "./errors";

/** The most rows one page may hold. The vendor states no maximum; a client must not rely on more (handbook 7, question 4). */
export const LARGEST_PAGE = 100;

export interface Paging {
  page: number;
  limit: number;
  skip: number;
}

function wholeNumber(context: VendorContext, name: string, fallback: number, most: number): number {
  const text = context.req.query(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1 || value > most) {
    throw invalidParameter(name, "query", `a whole number from 1 to ${most}`, text);
  }
  return value;
}

/** `page` (from 1, default 1) and `limit` (default 20) of the query. */
export function pagingOf(context: VendorContext): Paging {
  const page = wholeNumber(context, "page", 1, 999_999_999);
  const limit = wholeNumber(context, "limit", 20, LARGEST_PAGE);
  return { page, limit, skip: (page - 1) * limit };
}

/** A query parameter that must be one of these words; undefined when it was not sent. */
export function oneOf<Word extends string>(
  context: VendorContext,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = context.req.query(name);
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (!word) throw invalidParameter(name, "query", `one of ${words.join(", ")}`, value);
  return word;
}

/** A comma-separated list (`explode: false`), undefined when it was not sent. */
export const commaList = (context: VendorContext, name: string) => context.req.query(name)?.split(",").filter(Boolean);

/** Repeated keys (`explode: true`), undefined when none was sent. */
export const repeated = (context: VendorContext, name: string) => context.req.queries(name);

/** A point in time of the query. In: whether only a date is allowed. Out: milliseconds since 1970. */
export function timeOf(context: VendorContext, name: string, isDateOnly = false): number | undefined {
  const text = context.req.query(name);
  if (text === undefined) return undefined;
  const shape = isDateOnly ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;
  const time = Date.parse(text);
  if (!shape.test(text) || Number.isNaN(time)) {
    throw invalidParameter(name, "query", isDateOnly ? "of type date" : "of type date-time", text);
  }
  return time;
}

/** Sort direction and field of the query. In: the fields this list may be sorted by, the first being the default. */
export function sortingOf<Field extends string>(context: VendorContext, fields: readonly [Field, ...Field[]]) {
  const sort = oneOf(context, "sort", ["asc", "desc"]);
  const asked = commaList(context, "sortFields") ?? [];
  const unknown = asked.find((field) => !fields.includes(field as Field));
  if (unknown !== undefined) throw invalidParameter("sortFields", "query", `one of ${fields.join(", ")}`, unknown);
  return { isDescending: sort !== "asc", field: (asked[0] as Field | undefined) ?? fields[0] };
}
