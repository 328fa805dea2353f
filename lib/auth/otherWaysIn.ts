import { holding, request } from "@/lib/http/client";
import { fetchToken } from "./signIn";

/* What only the sign-in pages need; a file of its own, so that other pages do not load it. */

/**
 * Goes to the organisation's sign-on, which sends the browser back with a session. In: the own path to go to then.
 * Returns only by throwing RequestError.
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

/**
 * Sets a password with the token of an invitation link. Throws RequestError naming the password where it is invalid.
 */
export async function acceptInvitation(token: string, password: string): Promise<void> {
  await request("/api/auth/invitation", { method: "POST", body: { token, password }, answer: () => ({}) });
}

/** Whose account a link of an invitation is for. Throws RequestError NOT_FOUND with the reason for one that does not work now. */
export async function lookAtInvitation(token: string): Promise<Invitee> {
  const answer = holding<Invitee>("email");
  const { data } = await request("/api/auth/invitation", { method: "POST", body: { token }, answer });
  return data;
}

/** As lib/directory/contract.ts has them, a room after this one. */
export interface Invitee {
  name: string;
  email: string;
  until: string;
}
