import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { OperationsScreen } from "@/components/operations/OperationsScreen";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";
import { operationKeys } from "@/lib/cache/operationKeys";
import { listOperations } from "@/lib/writes/service";

export const metadata: Metadata = { title: "Operations" };

/** `/operations`: what the desk could not settle by itself. A document is rendered with its rows in it. */
export default async function OperationsPage() {
  const officer = await requirePageOfficer();
  const client = new QueryClient();
  if (await isDocument()) {
    const { data } = await tryRead(officer, () => listOperations(officer, { needsHuman: true }));
    if (data) client.setQueryData(operationKeys.needsHuman, data);
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OperationsScreen officer={officer} />
    </HydrationBoundary>
  );
}
