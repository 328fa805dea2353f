import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { sessionKeys } from "./keys";
import { ownSessions, ownSessionsQuery } from "./queries";

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
