import { isSegment } from "./wire/shapes";

const ENCODED_SEPARATOR = /%(2f|5c|2e)/i;

/**
 * Builds the path and query of a vendor call from a fixed list of segments, so that no value can add, remove or leave a
 * segment. In: the segments, raw; the query, raw (arrays repeat the key); and which segments are names of the vendor's
 * own, the only ones that may contain a slash. Out: `/a/b?c=d`. Throws RangeError for a segment that could mean another
 * path.
 */
export function buildPath(
  segments: readonly string[],
  query: Record<string, QueryValue> = {},
  isOwnName: (segment: string) => boolean = () => false,
): string {
  const path = `/${segments.map((segment) => encodeSegment(segment, isOwnName)).join("/")}`;
  const url = new URL(path, "http://vendor.invalid");
  if (url.pathname !== path || url.host !== "vendor.invalid") throw new RangeError("A path segment changes the path");
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) appendQuery(search, name, value);
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

export type QueryValue = string | number | readonly string[] | undefined;

function encodeSegment(segment: string, isOwnName: (segment: string) => boolean): string {
  const unsafe = segment === "" || /^\.+$/.test(segment) || !segment.isWellFormed();
  const encoded = unsafe ? "" : encodeURIComponent(segment);
  const isOwn = () => isSegment(segment) && isOwnName(segment);
  if (unsafe || (ENCODED_SEPARATOR.test(encoded) && !isOwn()))
    throw new RangeError("A path segment is empty or holds a separator");
  return encoded;
}

function appendQuery(search: URLSearchParams, name: string, value: QueryValue): void {
  if (value === undefined) return;
  const values = Array.isArray(value) ? value : [value];
  for (const each of values) search.append(name, String(each));
}
