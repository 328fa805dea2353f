import { handle } from "@/lib/http/handler";
import { nothingMore, planAnswer, planParams } from "@/lib/plans/contract";
import { retryPlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/retry`: a new plan of what failed in this one. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: nothingMore },
  async ({ officer, headers, params }) => ({ body: planAnswer.parse(await retryPlan(officer, headers, params.id)) }),
);
