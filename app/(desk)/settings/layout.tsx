import type { ReactNode } from "react";
import { PlaceTabs } from "@/components/shell/PlaceTabs";
import { requirePageOfficer } from "@/lib/auth/page";
import { settingsFor } from "./places";

/** Around every page of the settings: the tabs that lead to the others. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const officer = await requirePageOfficer();
  return (
    <>
      <PlaceTabs label="Settings" places={settingsFor(officer)} />
      {children}
    </>
  );
}
