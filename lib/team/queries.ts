import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { TeamLoad } from "./contract";
import { teamKeys } from "./keys";

const answer = holding<TeamLoad>("asOf", "officers", "ageing");

/**
 * The load per officer: one page of officers. The server reads it at most once a minute for everybody. Fails with
 * RequestError.
 */
export function teamLoadOptions(page: number) {
  return queryOptions({
    queryKey: teamKeys.load(page),
    queryFn: async ({ signal }) => (await request(`/api/team/load?page=${page}`, { answer, signal })).data,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}
