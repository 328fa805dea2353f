import { handle, onCase } from "@/lib/auth/handle";
import { decideHits as decideHitsBody, decideHitsAnswer, decideHitsParams } from "@/lib/hits/contract";
import { decideHits } from "@/lib/hits/service";

export const PATCH = handle(
  { access: onCase("decide-hits"), answer: decideHitsAnswer, params: decideHitsParams, body: decideHitsBody },
  decideHits,
);
