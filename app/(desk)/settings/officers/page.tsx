import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { OfficersScreen } from "@/components/officers/OfficersScreen";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";
import { directoryKeys } from "@/lib/directory/keys";
import { readDirectory } from "@/lib/directory/read";
import { isDocument, tryRead } from "@/lib/http/pageRead";

export const metadata: Metadata = { title: "Officers" };

/** `/settings/officers`: who may do what at this desk; kept by leads, read by auditors. */
export default async function OfficersPage() {
  const officer = await requirePageOfficer();
  const permission = can(officer, "read-officers");
  if (!permission.allowed) return <RefusedScreen title="Officers" reason={permission.reason} />;
  const client = new QueryClient();
  // What cannot be read now the browser asks for again, and says so.
  const { data } = (await isDocument()) ? await tryRead(officer, () => readDirectory(officer)) : {};
  if (data) client.setQueryData(directoryKeys.all, data);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OfficersScreen officer={officer} />
    </HydrationBoundary>
  );
}
