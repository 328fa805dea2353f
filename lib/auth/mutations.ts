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

/** Begins to enrol an authenticator app. Out: the secret, told this once. Fails with RequestError. */
export function useBeginEnrolment() {
  const answer = holding<Enrolment>("secret", "qr");
  return useMutation({
    mutationFn: async () => (await request(AUTHENTICATOR, { method: "POST", body: {}, answer })).data,
  });
}

/** Ends enrolling with a code of the app. Out: the recovery codes, told this once. Fails with RequestError. */
export function useConfirmEnrolment() {
  const queryClient = useQueryClient();
  const answer = holding<RecoveryCodes>("recoveryCodes");
  return useMutation({
    mutationFn: async (code: string) =>
      (await request(`${AUTHENTICATOR}/confirmation`, { method: "POST", body: { code }, answer })).data,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionKeys.authenticator }),
  });
}

/** Takes the officer's own second factor away, with a code of it. Fails with RequestError. */
export function useRemoveAuthenticator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) => {
      const sending = { method: "POST", body: { code }, answer: authenticatorReader } as const;
      return (await request(`${AUTHENTICATOR}/removal`, sending)).data;
    },
    onSuccess: (now) => queryClient.setQueryData(authenticatorQuery().queryKey, now),
  });
}
