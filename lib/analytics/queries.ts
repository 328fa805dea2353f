import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { Analytics } from "./contract";
import { analyticsKeys } from "./keys";

const answer = holding<Analytics>("asOf", "workflows", "reasons");

/** How often people override the engine. The server reads it at most once a minute. Fails with RequestError. */
export function analyticsOptions() {
  return queryOptions({
    queryKey: analyticsKeys.all,
    queryFn: async ({ signal }) => (await request("/api/analytics", { answer, signal })).data,
    staleTime: 60_000,
  });
}
