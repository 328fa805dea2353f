import type { Metadata } from "next";
import { RefusedScreen } from "@/components/shell/RefusedScreen";
import { TeamScreen } from "@/components/team/TeamScreen";
import { can } from "@/lib/permissions/can";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Team" };

/** `/team`: the load per officer. Its figures are many searches, so the page is shown before they are counted. */
export default async function TeamPage() {
  const officer = await requirePageOfficer();
  const permission = can(officer, "read-team");
  if (!permission.allowed) return <RefusedScreen title="Team" reason={permission.reason} />;
  return <TeamScreen mayPlan={can(officer, "set-availability").allowed} />;
}
