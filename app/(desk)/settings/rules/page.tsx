import type { Metadata } from "next";
import { RulesScreen } from "@/components/rules/RulesScreen";
import { requirePageOfficer } from "@/lib/auth/page";
import { getPolicy } from "@/lib/policy/service";

export const metadata: Metadata = { title: "Rules" };

/** `/settings/rules`: who may do what, and why not. For everybody who is signed in. */
export default async function RulesPage() {
  const { role } = await requirePageOfficer();
  return <RulesScreen role={role} policy={getPolicy()} />;
}
