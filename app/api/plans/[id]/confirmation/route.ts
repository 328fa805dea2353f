import { handle } from "@/lib/http/handler";
import { confirmation, planAnswer, planParams } from "@/lib/plans/contract";
import { confirmPlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/confirmation`: whoever made it lets it run, once, and says why. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: confirmation },
  async ({ officer, params, body }) => ({ body: planAnswer.parse(await confirmPlan(officer, params.id, body)) }),
);
