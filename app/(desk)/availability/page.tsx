import type { Metadata } from "next";
import { AvailabilityScreen } from "@/components/availability/AvailabilityScreen";
import { PageHeader } from "@/components/shell/PageHeader";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Away and cover" };

/** `/availability`: until when the officer is away, and who covers. */
export default async function AvailabilityPage() {
  const { id } = await requirePageOfficer();
  return (
    <>
      <PageHeader title="Away and cover" description="When you are away, nobody gives you cases. It ends by itself." />
      <AvailabilityScreen id={id} />
    </>
  );
}
