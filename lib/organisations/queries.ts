import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { OrganisationAnswer } from "./contract";

/** Reads what FrankieOne tells of an organisation; only when it is opened. */
export function organisationOptions(entityId: string) {
  return queryOptions({
    queryKey: ["organisation", entityId],
    queryFn: async ({ signal }) => {
      const answer = holding<OrganisationAnswer>("organization");
      return (await request(`/api/organizations/${encodeURIComponent(entityId)}`, { answer, signal })).data
        .organization;
    },
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
}
