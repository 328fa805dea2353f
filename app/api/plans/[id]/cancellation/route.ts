import { handle } from "@/lib/http/handler";
import { nothingMore, planAnswer, planParams } from "@/lib/plans/contract";
import { cancelPlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/cancellation`: what has not been tried yet stays as it is. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: planAnswer.parse(await cancelPlan(officer, params.id)) }),
);
