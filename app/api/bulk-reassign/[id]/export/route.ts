import { handle } from "@/lib/auth/handle";
import { refuseOtherSites } from "@/lib/http/origin";
import { planParams } from "@/lib/bulkReassign/contract";
import { exportPlan } from "@/lib/bulkReassign/export";

/** `GET /api/bulk-reassign/{id}/export`: its cases and their results, as CSV. */
export const GET = handle(
  { access: "see-plans", answer: "file", params: planParams },
  async ({ officer, headers, params }) => {
    refuseOtherSites(headers);
    const { name, text } = await exportPlan(officer, params.id);
    return { file: { name, type: "text/csv; charset=utf-8", text } };
  },
);
