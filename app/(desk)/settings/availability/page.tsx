import type { Metadata } from "next";
import { AvailabilityScreen } from "@/components/availability/AvailabilityScreen";
import { PageHeader } from "@/components/shell/PageHeader";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Availability" };

/** `/settings/availability`: until when the officer is away, and who covers. */
export default async function AvailabilityPage() {
  const { id } = await requirePageOfficer();
  return (
    <>
      <PageHeader
        title="Availability"
        description="While you are away you receive no cases. An absence ends on its last day."
      />
      <AvailabilityScreen id={id} />
    </>
  );
}
