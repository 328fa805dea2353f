/** A cookie as next-auth sets it. */
export interface AuthCookie {
  name: string;
  options: { httpOnly: true; sameSite: "lax"; path: "/"; secure: boolean };
}

export interface AuthCookies {
  session: AuthCookie;
  csrf: AuthCookie;
  device: AuthCookie;
  /**
   * Proves, when a browser comes back from the identity provider, that this browser began the sign-in; and where it
   * wants to go.
   */
  pkce: AuthCookie;
  state: AuthCookie;
  nonce: AuthCookie;
  back: AuthCookie;
}

/**
 * The desk's cookies. In: NEXTAUTH_URL. Out: over https names with the `__Host-` prefix, which a browser takes only from
 * this very host, secure, for all paths; a plain name on loopback, where there is no https.
 */
export function authCookies(origin: string): AuthCookies {
  const secure = origin.startsWith("https:");
  const cookie = (name: string): AuthCookie => ({
    name: `${secure ? "__Host-" : ""}countersign.${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  });
  const signOn = { pkce: cookie("pkce"), state: cookie("state"), nonce: cookie("nonce"), back: cookie("back") };
  return { session: cookie("session"), csrf: cookie("csrf"), device: cookie("device"), ...signOn };
}
