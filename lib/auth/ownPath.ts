const LONGEST = 2_000;
/** Only there to resolve a path against; a path that leaves it is not ours. */
const ANY_ORIGIN = "http://own.invalid";

/**
 * Where to go after signing in. In: `callbackUrl` as it came, from anybody. Out: it, when it is a path of this desk that
 * a person can look at, otherwise "/". Never throws, never another host.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !/^\/(?![/\\])/.test(wanted)) return "/";
  if (/[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, ANY_ORIGIN)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, ANY_ORIGIN);
  if (origin !== ANY_ORIGIN || pathname.startsWith("//")) return "/";
  return /^\/(?:api|sign-in|_next)(?:\/|$)/i.test(pathname) ? "/" : `${pathname}${search}${hash}`;
}
