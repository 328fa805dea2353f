/** Its length in a query or a cookie, which browsers limit to 4,096 characters. */
const LONGEST_ENCODED = 3_800;
/** A base for resolving paths; a path that leaves it is not ours. */
const ANY_ORIGIN = "http://own.invalid";

/**
 * Where to go after signing in. In: `callbackUrl` as it came, from anybody. Out: the same, when it is a page of this
 * desk, otherwise "/". Never throws, never another host.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || isTooLong(wanted) || !/^\/(?![/\\])/.test(wanted)) return "/";
  if (/[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, ANY_ORIGIN)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, ANY_ORIGIN);
  if (origin !== ANY_ORIGIN || pathname.startsWith("//")) return "/";
  return /^\/(?:api|sign-in|_next)(?:\/|$)/i.test(pathname) ? "/" : `${pathname}${search}${hash}`;
}

/** Is this more than can be kept while somebody signs in? */
export function isTooLong(wanted: string): boolean {
  return wanted.length > LONGEST_ENCODED || encodedLength(wanted) > LONGEST_ENCODED;
}

/** Infinity for what cannot be encoded. */
function encodedLength(text: string): number {
  try {
    return encodeURIComponent(text).length;
  } catch {
    return Infinity;
  }
}
