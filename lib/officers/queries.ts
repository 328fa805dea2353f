import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { OfficersAnswer } from "./contract";
import { officerKeys } from "./keys";

const FRESH_MS = 5 * 60_000;
const answer = holding<OfficersAnswer>("officers");

/** Everybody of the desk, for pickers and for names in lists. People change rarely: fresh for five minutes. */
export function officersQuery() {
  return queryOptions({
    queryKey: officerKeys.all,
    queryFn: async ({ signal }) => (await request("/api/officers", { answer, signal })).data.officers,
    staleTime: FRESH_MS,
  });
}
