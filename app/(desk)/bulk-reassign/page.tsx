import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PlansScreen } from "@/components/bulkReassign/PlansScreen";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";
import { planKeys } from "@/lib/bulkReassign/keys";
import { showPlans } from "@/lib/bulkReassign/service";

export const metadata: Metadata = { title: "Bulk reassign" };

/** `/bulk-reassign`: bulk reassign plans, for leads who make them and auditors who read them. */
export default async function PlansPage() {
  const officer = await requirePageOfficer();
  const permission = can(officer, "see-plans");
  if (!permission.allowed) return <RefusedScreen title="Bulk reassign" reason={permission.reason} />;
  const client = new QueryClient();
  // What cannot be read now the browser asks for again, and says so.
  const { data } = (await isDocument()) ? await tryRead(officer, () => showPlans(officer)) : {};
  if (data) client.setQueryData(planKeys.list(), data.plans);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PlansScreen mayPlan={can(officer, "plan-moves").allowed} />
    </HydrationBoundary>
  );
}
