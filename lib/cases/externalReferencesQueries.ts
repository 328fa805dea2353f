import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { CaseParams } from "./contract";
import type { ExternalReferencesAnswer } from "./externalReferencesContract";
import { casePath } from "./queries";

/** Reads what the person of a case is called in other systems; only when it is opened. */
export function externalReferencesOptions(params: CaseParams) {
  return queryOptions({
    queryKey: ["external-references", params.entityId, params.serviceName],
    queryFn: async ({ signal }) => {
      const answer = holding<ExternalReferencesAnswer>("externalReferences");
      return (await request(`${casePath(params)}/externalreferences`, { answer, signal })).data.externalReferences;
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}
