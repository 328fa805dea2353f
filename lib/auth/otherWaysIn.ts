import { holding, request } from "@/lib/http/client";
import { fetchToken } from "./signIn";

/* What only the pages of signing in need: apart, so that no page of the desk carries it. */

/**
 * Leaves for the organisation's sign-on, which sends the browser back with a session. In: an own path to go to then.
 * Never comes back unless it throws RequestError.
 */
export async function startSingleSignOn(callbackUrl: string): Promise<never> {
  const body = { csrfToken: await fetchToken(), callbackUrl };
  const { data } = await request("/api/auth/signin/oidc", {
    method: "POST",
    body,
    answer: holding<{ url: string }>("url"),
  });
  window.location.assign(data.url);
  return new Promise(() => undefined);
}

/** Sets a password with the token of an invitation's link. Throws RequestError naming the password where that is at fault. */
export async function acceptInvitation(token: string, password: string): Promise<void> {
  await request("/api/auth/invitation", { method: "POST", body: { token, password }, answer: () => ({}) });
}
