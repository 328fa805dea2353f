import { handle } from "@/lib/auth/handle";
import { nothingMore, planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { pausePlan } from "@/lib/bulkReassign/service";

/** `POST /api/bulk-reassign/{id}/pause`: a running plan rests between two rows. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: await pausePlan(officer, params.id) }),
);
