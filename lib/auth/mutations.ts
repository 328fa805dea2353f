import { useMutation, useQueryClient } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { Enrolment, RecoveryCodes } from "./contract";
import { sessionKeys } from "./keys";
import { authenticatorQuery, authenticatorReader, ownSessions, ownSessionsQuery } from "./queries";

/** Ends another of this officer's sessions. In: its id. Afterwards the list is the one the server answered. */
export function useEndOwnSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      (await request("/api/sessions/end", { method: "POST", body: { id }, answer: ownSessions })).data.sessions,
    onSuccess: (sessions) => queryClient.setQueryData(ownSessionsQuery().queryKey, sessions),
    onError: () => queryClient.invalidateQueries({ queryKey: sessionKeys.own }),
  });
}

const AUTHENTICATOR = "/api/sessions/authenticator";

/**
 * Begins to enrol an authenticator app, given the password. Out: the secret, shown only this once. Fails with
 * RequestError.
 */
export function useBeginEnrolment() {
  const answer = holding<Enrolment>("secret", "qr");
  return useMutation({
    mutationFn: async (password: string) =>
      (await request(AUTHENTICATOR, { method: "POST", body: { password }, answer })).data,
  });
}

/**
 * Completes the enrolment with a code of the app. Out: the recovery codes, shown only this once. Fails with
 * RequestError.
 */
export function useConfirmEnrolment() {
  const queryClient = useQueryClient();
  const answer = holding<RecoveryCodes>("recoveryCodes");
  return useMutation({
    mutationFn: async (code: string) =>
      (await request(`${AUTHENTICATOR}/confirmation`, { method: "POST", body: { code }, answer })).data,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionKeys.authenticator }),
  });
}

/** Removes the officer's own second factor, given the password and a code of it. Fails with RequestError. */
export function useRemoveAuthenticator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { password: string; code: string }) => {
      const sending = { method: "POST", body, answer: authenticatorReader } as const;
      return (await request(`${AUTHENTICATOR}/removal`, sending)).data;
    },
    onSuccess: (now) => queryClient.setQueryData(authenticatorQuery().queryKey, now),
  });
}
