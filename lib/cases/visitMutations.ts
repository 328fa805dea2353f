import { useMutation } from "@tanstack/react-query";
import type { CaseParams } from "./contract";
import { casePath } from "./queries";
import { holding, request } from "@/lib/http/client";
import type { OfferedVisit, VisitAnswer } from "@/lib/visits/contract";

const answer = holding<VisitAnswer>("kept");

/** Reports that the officer has seen the version of the case that these digests came with. */
export function useKeepVisit(params: CaseParams) {
  return useMutation({
    mutationFn: ({ digests, mac }: OfferedVisit) =>
      request(`${casePath(params)}/visit`, { method: "POST", readOnly: true, body: { digests, mac }, answer }),
  });
}
