import { queryOptions } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { officerKeys, officersAnswer } from "./contract";

const FRESH_MS = 5 * 60_000;

/** Everybody of the desk, for pickers and for names in lists. People change rarely: fresh for five minutes. */
export function officersQuery() {
  return queryOptions({
    queryKey: officerKeys.all,
    queryFn: async ({ signal }) => (await request("/api/officers", { answer: officersAnswer, signal })).data.officers,
    staleTime: FRESH_MS,
  });
}
