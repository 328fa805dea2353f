import { useMutation, useQueryClient } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import { officerKeys } from "@/lib/officers/keys";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import type { DirectoryAnswer, InvitationAnswer, OfficerChange } from "./contract";
import { directoryOptions, directoryReader } from "./queries";

const invitationReader = holding<InvitationAnswer>("officers", "invitation");

/** Changing one thing about an officer. Afterwards the directory is the one the server answered. Fails with RequestError. */
export function useOfficerChange() {
  return useDirectoryMutation(async ({ id, change }: { id: string; change: OfficerChange }) => {
    const sending = { method: "PATCH", body: change, answer: directoryReader } as const;
    return (await request(`/api/officers/${id}`, sending)).data;
  });
}

/** Taking away the second factor of somebody who has lost it. Fails with RequestError. */
export function useAuthenticatorReset() {
  return useDirectoryMutation(async (id: string) => {
    const sending = { method: "POST", body: {}, answer: directoryReader } as const;
    return (await request(`/api/officers/${id}/authenticator-reset`, sending)).data;
  });
}

/**
 * Adding an officer, or making a new link for one. Out: the link's token, shown only this once. Fails with
 * RequestError.
 */
export function useInvitation() {
  return useDirectoryMutation(async (whom: { given: NewOfficer } | { id: string }) => {
    const sending = { method: "POST", answer: invitationReader } as const;
    if ("given" in whom) return (await request("/api/officers/directory", { ...sending, body: whom.given })).data;
    return (await request(`/api/officers/${whom.id}/invitation`, { ...sending, body: {} })).data;
  });
}

function useDirectoryMutation<Given, Answer extends DirectoryAnswer>(send: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient();
  const { queryKey } = directoryOptions();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ officers, localAccounts, singleSignOn }) => {
      queryClient.setQueryData(queryKey, { officers, localAccounts, singleSignOn });
      // Pickers and names elsewhere are read again when next needed.
      return queryClient.invalidateQueries({ queryKey: officerKeys.all });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}
