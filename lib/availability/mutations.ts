import { useMutation, useQueryClient } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { OfficersAnswer } from "@/lib/officers/contract";
import { officersQuery } from "@/lib/officers/queries";
import type { Absence } from "./contract";

const answer = holding<OfficersAnswer>("officers");

/**
 * Says until when somebody is away: the officer themselves, or a person of the team by id. Afterwards everybody's names carry
 * it. Fails with RequestError.
 */
export function useSetAvailability(id?: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: Absence) => {
      const path = id === undefined ? "/api/availability" : `/api/availability/${id}`;
      return (await request(path, { method: "POST", body, answer })).data.officers;
    },
    onSuccess: (officers) => queryClient.setQueryData(officersQuery().queryKey, officers),
    onError: () => queryClient.invalidateQueries({ queryKey: officersQuery().queryKey }),
  });
}
