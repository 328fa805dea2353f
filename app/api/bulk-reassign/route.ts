import { handle } from "@/lib/auth/handle";
import { newPlan, planAnswer, plansAnswer } from "@/lib/bulkReassign/contract";
import { createPlan, showPlans } from "@/lib/bulkReassign/service";

/** `GET /api/bulk-reassign`: the latest plans, newest first. */
export const GET = handle({ access: "see-plans", answer: plansAnswer }, async ({ officer }) => ({
  body: await showPlans(officer),
}));

/** `POST /api/bulk-reassign`: a sealed plan. */
export const POST = handle(
  { access: "plan-moves", answer: planAnswer, body: newPlan },
  async ({ officer, headers, body }) => ({
    body: await createPlan(officer, headers, body),
  }),
);
