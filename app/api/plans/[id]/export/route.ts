import { handle } from "@/lib/http/handler";
import { refuseOtherSites } from "@/lib/http/origin";
import { planParams } from "@/lib/plans/contract";
import { exportPlan } from "@/lib/plans/export";

/** `GET /api/plans/{id}/export`: its cases and what came of them, as CSV. */
export const GET = handle({ access: "see-plans", params: planParams }, async ({ officer, headers, params }) => {
  refuseOtherSites(headers);
  const { name, text } = await exportPlan(officer, params.id);
  return { file: { name, type: "text/csv; charset=utf-8", text } };
});
