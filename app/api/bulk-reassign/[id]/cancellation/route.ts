import { handle } from "@/lib/auth/handle";
import { nothingMore, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { cancelPlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/cancellation`: what has not been tried yet stays as it is. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: await cancelPlan(officer, params.id) }),
);
