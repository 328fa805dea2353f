import { handle } from "@/lib/http/handler";
import { planParams, rowsAnswer, rowsQuery } from "@/lib/plans/contract";
import { showRows } from "@/lib/plans/service";

/** `GET /api/plans/{id}/rows`: a page of its cases. */
export const GET = handle(
  { access: "see-plans", params: planParams, query: rowsQuery },
  async ({ officer, params, query }) => ({
    body: rowsAnswer.parse(await showRows(officer, params.id, query)),
  }),
);
