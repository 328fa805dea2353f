import type { Metadata } from "next";
import { PageHeader } from "@/components/shell/PageHeader";
import { SecondFactor } from "@/components/sign-in/SecondFactor";
import { SessionList } from "@/components/sign-in/SessionList";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Where you are signed in" };

/** `/sessions`: where the officer is signed in. */
export default async function SessionsPage() {
  await requirePageOfficer();
  return (
    <>
      <PageHeader
        title="Where you are signed in"
        description="If you do not know one of these, sign out there and ask for a new password."
      />
      <div className="flex flex-col gap-8">
        <SessionList />
        <SecondFactor />
      </div>
    </>
  );
}
