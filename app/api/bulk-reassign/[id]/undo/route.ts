import { handle } from "@/lib/auth/handle";
import { nothingMore, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { undoPlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/undo`: a new plan that gives back what this one moved. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: nothingMore },
  async ({ officer, headers, params }) => ({ body: await undoPlan(officer, headers, params.id) }),
);
