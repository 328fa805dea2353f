import { handle } from "@/lib/auth/handle";
import { nothingMore, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { retryPlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/retry`: a new plan of what failed in this one. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: nothingMore },
  async ({ officer, headers, params }) => ({ body: await retryPlan(officer, headers, params.id) }),
);
