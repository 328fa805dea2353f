import { handle } from "@/lib/http/handler";
import { nothingMore, planAnswer, planParams } from "@/lib/plans/contract";
import { resumePlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/resumption`: a paused plan goes on. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: nothingMore },
  async ({ officer, params }) => ({ body: planAnswer.parse(await resumePlan(officer, params.id)) }),
);
