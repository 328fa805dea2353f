import { ownPath } from "./ownPath";

/** The request header in which a page finds its own path: a layout is not told where it is. */
export const PATH_HEADER = "countersign-path";

/** The page for somebody who is signed in and has no rights yet. */
export const WAITING_PATH = "/sign-in/waiting";
/** The page on which the link of an invitation ends; its token stands behind the hash, which no server is sent. */
export const INVITATION_PATH = "/sign-in/invitation";

/** Why somebody finds themselves at the sign-in page. */
export const SIGN_IN_REASONS = ["idle", "expired", "ended", "signed-out", "sso-failed", "sso-refused"] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];

/** The way to the sign-in page. In: where to go afterwards (any text), why. Out: an own path. */
export function signInPath(callbackUrl?: string, reason?: SignInReason): string {
  const query = new URLSearchParams();
  const back = ownPath(callbackUrl);
  if (back !== "/") query.set("callbackUrl", back);
  if (reason) query.set("reason", reason);
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}
