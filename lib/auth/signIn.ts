import { holding, request } from "@/lib/http/client";
import { announce } from "./otherTabs";
import { signInPath } from "./signInPath";

/** `GET /api/auth/csrf` answers it and sets the cookie that it must match. */
interface Token {
  csrfToken: string;
}

const nothing = () => ({});
/** Where to end the session of the identity provider, if there is one. */
const elsewhere = (body: unknown): { endSession?: string } => (typeof body === "object" && body !== null ? body : {});

/**
 * Signs in, in the browser. In: what was typed. Afterwards this browser has a new session and other tabs know.
 * Throws RequestError: SIGN_IN_REFUSED when e-mail and password do not fit, SECOND_FACTOR when they do and a code is due,
 * and for every failure.
 */
export async function signIn(typed: { email: string; password: string; code?: string }): Promise<void> {
  const body = { ...typed, csrfToken: await fetchToken() };
  await request("/api/auth/callback/credentials", { method: "POST", body, answer: nothing });
  announce("signed-in");
}

/**
 * Signs out, in the browser: ends the session on the server and, where the organisation's sign-on offers it, there; then
 * leaves every tab of it. Throws RequestError when the server could not end it; the officer is then still signed in.
 */
export async function signOut(): Promise<void> {
  const body = { csrfToken: await fetchToken() };
  const { data } = await request("/api/auth/signout", { method: "POST", body, answer: elsewhere });
  // Before the announcement: this tab hears it too, and must leave to the same place.
  leavesTo = data.endSession;
  announce("signed-out");
  leave();
}

let leavesTo: string | undefined;

/**
 * Leaves for the sign-in page, or to end the session of the identity provider first, by a full load, so that nothing read for
 * this officer stays in memory.
 */
export function leave(): void {
  window.location.replace(leavesTo ?? signInPath(undefined, "signed-out"));
}

/** The token that proves that a form is ours. Throws RequestError. */
export async function fetchToken(): Promise<string> {
  return (await request("/api/auth/csrf", { answer: holding<Token>("csrfToken") })).data.csrfToken;
}
