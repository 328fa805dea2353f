import { handle } from "@/lib/http/handler";
import { newPlan, planAnswer, plansAnswer } from "@/lib/plans/contract";
import { createPlan, showPlans } from "@/lib/plans/service";

/** `GET /api/plans`: the latest plans, newest first. */
export const GET = handle({ access: "see-plans" }, async ({ officer }) => ({
  body: plansAnswer.parse(await showPlans(officer)),
}));

/** `POST /api/plans`: a sealed plan. Who may is judged by the service, which puts a refused attempt on record. */
export const POST = handle({ access: "read-cases", body: newPlan }, async ({ officer, headers, body }) => ({
  body: planAnswer.parse(await createPlan(officer, headers, body)),
}));
