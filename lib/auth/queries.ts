import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { AuthenticatorAnswer, OwnSessionsAnswer, SessionAnswer } from "./contract";
import { sessionKeys } from "./keys";
import { nextSessionCheck } from "./watchRules";

const answer = holding<SessionAnswer>("officer", "idleEndsIn", "endsIn");

/**
 * Who is signed in in this browser, and until when. Polled while the officer uses the tab, which keeps the session
 * alive during a long comment.
 */
export function sessionQuery() {
  return queryOptions({
    queryKey: sessionKeys.current,
    queryFn: async ({ signal }) => (await request("/api/session", { answer, signal })).data,
    staleTime: 0,
    refetchInterval: ({ state }) => nextSessionCheck(state.data) * 1000,
  });
}

/** The shape of the answer that lists them. */
export const ownSessions = holding<OwnSessionsAnswer>("sessions");

/** Where this officer is signed in. */
export function ownSessionsQuery() {
  return queryOptions({
    queryKey: sessionKeys.own,
    queryFn: async ({ signal }) => (await request("/api/sessions", { answer: ownSessions, signal })).data.sessions,
  });
}

/** The shape of the answer that tells of the second factor. */
export const authenticatorReader = holding<AuthenticatorAnswer>("offered", "enrolled");

/** Whether this officer has a second factor. */
export function authenticatorQuery() {
  return queryOptions({
    queryKey: sessionKeys.authenticator,
    queryFn: async ({ signal }) =>
      (await request("/api/sessions/authenticator", { answer: authenticatorReader, signal })).data,
  });
}
