import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanScreen } from "@/components/bulkReassign/PlanScreen";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";
import { planParams } from "@/lib/bulkReassign/contract";
import { planKeys } from "@/lib/bulkReassign/keys";
import { showPlan } from "@/lib/bulkReassign/service";

export const metadata: Metadata = { title: "Bulk reassign plan" };

/** `/bulk-reassign/{id}`: one plan, before, while and after it runs. */
export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const officer = await requirePageOfficer();
  const parsed = planParams.safeParse(await params);
  const permission = can(officer, "see-plans");
  if (!permission.allowed) return <RefusedScreen title="Bulk reassign plan" reason={permission.reason} />;
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  const client = new QueryClient();
  const { data, failure } = (await isDocument()) ? await tryRead(officer, () => showPlan(officer, id)) : {};
  if (failure?.code === "NOT_FOUND") notFound();
  if (data) client.setQueryData(planKeys.one(id), data.plan);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PlanScreen key={id} id={id} officer={officer} />
    </HydrationBoundary>
  );
}
