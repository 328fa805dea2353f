import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { PlanPaper } from "@/components/bulkReassign/PlanPaper";
import { Callout } from "@/components/ui/Callout";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";
import { refuseOtherSites } from "@/lib/http/origin";
import { tryRead } from "@/lib/http/pageRead";
import { planParams } from "@/lib/bulkReassign/contract";
import { printPlan } from "@/lib/bulkReassign/export";

export const metadata: Metadata = { title: "Bulk reassign plan, for print" };

/** `/bulk-reassign/{id}/print`: a plan with every one of its cases, made for paper. On record, as the file is. */
export default async function PlanPaperPage({ params }: { params: Promise<{ id: string }> }) {
  const officer = await requirePageOfficer();
  const parsed = planParams.safeParse(await params);
  const permission = can(officer, "see-plans");
  if (!permission.allowed) return <RefusedScreen title="Bulk reassign plan" reason={permission.reason} />;
  if (!parsed.success) notFound();
  const given = await headers();
  const { data, failure } = await tryRead(officer, () => {
    refuseOtherSites(given);
    return printPlan(officer, parsed.data.id);
  });
  if (failure?.code === "NOT_FOUND") notFound();
  if (!data)
    return (
      <Callout tone="serious" title="The plan cannot be printed" requestId={failure?.requestId}>
        {[failure?.title, failure?.detail].filter(Boolean).join(". ")} Nothing has changed. Load the page again.
      </Callout>
    );
  return <PlanPaper {...data} printedAt={new Date().toISOString()} printedBy={officer} />;
}
