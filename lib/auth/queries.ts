import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { OwnSessionsAnswer, SessionAnswer } from "./contract";
import { sessionKeys } from "./keys";
import { askAgainIn } from "./watchRules";

const answer = holding<SessionAnswer>("officer", "idleEndsIn", "endsIn");

/**
 * Who is signed in in this browser, and until when. Asked again by itself: while a person uses the tab that keeps the
 * session alive, so that it does not end under a long comment.
 */
export function sessionQuery() {
  return queryOptions({
    queryKey: sessionKeys.current,
    queryFn: async ({ signal }) => (await request("/api/session", { answer, signal })).data,
    staleTime: 0,
    refetchInterval: ({ state }) => askAgainIn(state.data) * 1000,
  });
}

const ownSessions = holding<OwnSessionsAnswer>("sessions");

/** Where this officer is signed in. */
export function ownSessionsQuery() {
  return queryOptions({
    queryKey: sessionKeys.own,
    queryFn: async ({ signal }) => (await request("/api/sessions", { answer: ownSessions, signal })).data.sessions,
  });
}

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
