import { handle } from "@/lib/auth/handle";
import { confirmation, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { confirmPlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/confirmation`: the maker of the plan confirms it, once, with a reason. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: confirmation },
  async ({ officer, params, body }) => ({ body: await confirmPlan(officer, params.id, body) }),
);
