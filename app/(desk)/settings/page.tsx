import { redirect } from "next/navigation";
import { requirePageOfficer } from "@/lib/auth/page";
import { settingsFor } from "./places";

/** `/settings`: the first page of the settings that the officer may open. */
export default async function SettingsPage() {
  const [first] = settingsFor(await requirePageOfficer());
  redirect(first?.href ?? "/worklist");
}
