import { handle } from "@/lib/http/handler";
import { nothingMore, planAnswer, planParams } from "@/lib/plans/contract";
import { undoPlan } from "@/lib/plans/service";

/** `POST /api/plans/{id}/undo`: a new plan that gives back what this one moved. */
export const POST = handle(
  { access: "read-cases", params: planParams, body: nothingMore },
  async ({ officer, headers, params }) => ({ body: planAnswer.parse(await undoPlan(officer, headers, params.id)) }),
);
