import { queryOptions } from "@tanstack/react-query";
import { operationKeys } from "@/lib/cache/operationKeys";
import { holding, request } from "@/lib/http/client";
import type { Operation } from "./contract";

/** The newest operations of a case, settled or not, 50 at most; of any officer where the reader sees those. */
export function operationsOfCaseOptions({ entityId, serviceName }: { entityId: string; serviceName: string }) {
  return queryOptions({
    queryKey: [...operationKeys.ofCase({ entityId, serviceName }), "all"],
    queryFn: async ({ signal }) => {
      const answer = holding<{ operations: Operation[] }>("operations");
      const query = new URLSearchParams({ entityId, serviceName });
      return (await request(`/api/operations?${query}`, { answer, signal })).data.operations;
    },
  });
}
