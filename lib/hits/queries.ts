import { queryOptions } from "@tanstack/react-query";
import { hitKeys } from "@/lib/cache/hitKeys";
import type { CaseTarget } from "@/lib/cases/contract";
import { reviewPath } from "@/lib/cases/reviewPath";
import { holding, request } from "@/lib/http/client";
import type { HitsAnswer } from "./contract";

/** Hits as they are now, and the version of just these: what a decision on them is made against. */
export interface LoadedHits extends HitsAnswer {
  etag: string;
}

/** The path of the results of a case in our API. */
export const resultsPath = (target: CaseTarget) => `${reviewPath(target)}/results`;

/** Reading chosen hits, fresh whenever it is asked for. Fails with RequestError. */
export function hitsOptions(params: CaseTarget, processResults: readonly string[]) {
  return queryOptions({
    queryKey: hitKeys.chosen(params, processResults),
    queryFn: async ({ signal }): Promise<LoadedHits> => {
      const query = new URLSearchParams({ processResults: processResults.join(",") });
      const answer = holding<HitsAnswer>("processResults");
      const { data, etag = "" } = await request(`${resultsPath(params)}?${query}`, { answer, signal });
      return { ...data, etag };
    },
    staleTime: 0,
    gcTime: 0,
  });
}
