import { useMutation } from "@tanstack/react-query";
import type { CaseParams } from "@/lib/cases/contract";
import { casePath } from "@/lib/cases/queries";
import { holding, request } from "@/lib/http/client";
import type { Look, VisitAnswer } from "./contract";

const answer = holding<VisitAnswer>("kept");

/** Says that the officer has looked at a case as it was when these digests came with it. */
export function useKeepVisit(params: CaseParams) {
  return useMutation({
    mutationFn: ({ digests, seal }: Look) =>
      request(`${casePath(params)}/visit`, { method: "POST", readOnly: true, body: { digests, seal }, answer }),
  });
}
