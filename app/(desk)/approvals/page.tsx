import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ApprovalsScreen } from "@/components/approvals/ApprovalsScreen";
import { approvalKeys } from "@/lib/cache/approvalKeys";
import { listProposals } from "@/lib/approvals/read";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";

export const metadata: Metadata = { title: "Approvals" };

/** `/approvals`: the overrides that wait for a second person. A document is rendered with what waits in it. */
export default async function ApprovalsPage() {
  const officer = await requirePageOfficer();
  const client = new QueryClient();
  if (await isDocument()) {
    const { data } = await tryRead(officer, () => listProposals(officer, { view: "waiting" }));
    if (data) client.setQueryData(approvalKeys.view("waiting"), data);
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ApprovalsScreen officer={officer} />
    </HydrationBoundary>
  );
}
