import type { Metadata } from "next";
import { AnalyticsScreen } from "@/components/analytics/AnalyticsScreen";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { can } from "@/lib/auth/can";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Overrides" };

/** `/analytics`: how often people decide otherwise than the engine. The page stands before its figures are counted. */
export default async function AnalyticsPage() {
  const verdict = can(await requirePageOfficer(), "read-team");
  return verdict.allowed ? <AnalyticsScreen /> : <RefusedScreen title="Overrides" reason={verdict.reason} />;
}
