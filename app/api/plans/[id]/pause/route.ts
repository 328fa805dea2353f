import { handle } from "@/lib/http/handler";
import { nothingMore, planAnswer, planParams } from "@/lib/plans/contract";
import { pausePlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/pause`: a running plan rests between two rows. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: planAnswer.parse(await pausePlan(officer, params.id)) }),
);
