import { handle, onCase } from "@/lib/auth/handle";
import { decideHits as decideHitsBody, decideHitsAnswer, decideOrganisationHitsParams } from "@/lib/hits/contract";
import { decideHits } from "@/lib/hits/service";
import { ofOrganisation } from "@/lib/cases/target";

export const PATCH = handle(
  {
    access: onCase("decide-hits"),
    answer: decideHitsAnswer,
    params: decideOrganisationHitsParams,
    body: decideHitsBody,
  },
  (call) => decideHits({ ...call, params: ofOrganisation(call.params) }),
);
