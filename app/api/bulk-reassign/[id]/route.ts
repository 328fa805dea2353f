import { handle } from "@/lib/auth/handle";
import { planAnswer, planParams } from "@/lib/bulkReassign/contract";
import { showPlan } from "@/lib/bulkReassign/service";

/** `GET /api/bulk-reassign/{id}`: one plan and how far it is. */
export const GET = handle(
  { access: "see-plans", answer: planAnswer, params: planParams },
  async ({ officer, params }) => ({
    body: await showPlan(officer, params.id),
  }),
);
