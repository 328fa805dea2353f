import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { PolicyAnswer } from "./contract";
import { policyKeys } from "./keys";

const answer = holding<PolicyAnswer>("policy", "hash");

/** The policy in force, for the forms: it changes with a restart of the server only. Fails with RequestError. */
export function policyOptions() {
  return queryOptions({
    queryKey: policyKeys.all,
    queryFn: async ({ signal }) => (await request("/api/policy", { answer, signal })).data.policy,
    staleTime: 5 * 60_000,
  });
}
