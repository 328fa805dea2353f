import { handle } from "@/lib/http/handler";
import { planAnswer, planParams } from "@/lib/plans/contract";
import { showPlan } from "@/lib/plans/service";

/** `GET /api/plans/{id}`: one plan and how far it is. */
export const GET = handle({ access: "see-plans", params: planParams }, async ({ officer, params }) => ({
  body: planAnswer.parse(await showPlan(officer, params.id)),
}));
