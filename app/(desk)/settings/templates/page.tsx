import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { TemplatesScreen } from "@/components/templates/TemplatesScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";
import { templateKeys } from "@/lib/templates/keys";
import { listTemplates } from "@/lib/templates/service";

export const metadata: Metadata = { title: "Templates" };

/** `/settings/templates`: the texts comments start from, for the leads who keep them. */
export default async function TemplatesPage() {
  const officer = await requirePageOfficer();
  const permission = can(officer, "keep-template");
  if (!permission.allowed) return <RefusedScreen title="Templates" reason={permission.reason} />;
  const client = new QueryClient();
  // What cannot be read now the browser asks for again, and says so.
  const { data } = (await isDocument()) ? await tryRead(officer, listTemplates) : {};
  if (data) client.setQueryData(templateKeys.all, data);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TemplatesScreen />
    </HydrationBoundary>
  );
}
