import { isTooLong, ownPath } from "./ownPath";

/** The request header in which a page finds its own path: a layout does not get it. */
export const PATH_HEADER = "countersign-path";

/** The page for somebody who is signed in and has no rights yet. */
export const WAITING_PATH = "/sign-in/waiting";
/** The page of an invitation link; its token is in the fragment, which is sent to no server. */
export const INVITATION_PATH = "/sign-in/invitation";

/** Why somebody finds themselves at the sign-in page. */
export const SIGN_IN_REASONS = [
  "idle",
  "expired",
  "ended",
  "signed-out",
  "sso-failed",
  "sso-refused",
  "link-too-long",
] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];

/**
 * The way to the sign-in page. In: where to go afterwards (any text), why. Out: an own path; it says so where the
 * address is too long to keep.
 */
export function signInPath(callbackUrl?: string, reason?: SignInReason): string {
  const query = new URLSearchParams();
  const back = ownPath(callbackUrl);
  if (back !== "/") query.set("callbackUrl", back);
  const why = callbackUrl && isTooLong(callbackUrl) ? "link-too-long" : reason;
  if (why) query.set("reason", why);
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}
