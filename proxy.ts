import { type NextRequest, NextResponse } from "next/server";
import { authCookies } from "@/lib/auth/cookies";
import { PATH_HEADER, signInPath } from "@/lib/auth/signInPath";
import { getEnv } from "@/lib/env";
import { contentSecurityPolicy, NONCE_HEADER } from "@/lib/http/contentSecurity";

/**
 * Before every page: a policy with a fresh nonce, and the way to the sign-in page for people without a session cookie.
 * That is a convenience. The lock is in every page and every route handler, which ask the database.
 */
export function proxy(request: NextRequest): NextResponse {
  const { NEXTAUTH_URL } = getEnv();
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const open =
    pathname === "/sign-in" ||
    pathname.startsWith("/sign-in/") ||
    request.cookies.has(authCookies(NEXTAUTH_URL).session.name);
  // Next takes the nonce for its own scripts from the policy in the request.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  const response = open
    ? NextResponse.next({ request: { headers } })
    : NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), NEXTAUTH_URL));
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = { matcher: ["/((?!api(?:/|$)|_next/|favicon\\.ico$|robots\\.txt$).*)"] };
