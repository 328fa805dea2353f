import { handle } from "@/lib/auth/handle";
import { nothingMore, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { resumePlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/resumption`: a paused plan continues. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: await resumePlan(officer, params.id) }),
);
