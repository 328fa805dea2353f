import type { Metadata } from "next";
import { AnalyticsScreen } from "@/components/analytics/AnalyticsScreen";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Analytics" };

/** `/analytics`: how often people override the engine. The page is shown before its figures are counted. */
export default async function AnalyticsPage() {
  const permission = can(await requirePageOfficer(), "read-team");
  return permission.allowed ? <AnalyticsScreen /> : <RefusedScreen title="Analytics" reason={permission.reason} />;
}
