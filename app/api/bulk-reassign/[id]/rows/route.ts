import { handle } from "@/lib/auth/handle";
import { planParams, rowsAnswer, rowsQuery } from "@/lib/bulkReassign/contract";
import { showRows } from "@/lib/bulkReassign/service";

/** `GET /api/bulk-reassign/{id}/rows`: a page of its cases. */
export const GET = handle(
  { access: "see-plans", answer: rowsAnswer, params: planParams, query: rowsQuery },
  async ({ officer, params, query }) => ({
    body: await showRows(officer, params.id, query),
  }),
);
