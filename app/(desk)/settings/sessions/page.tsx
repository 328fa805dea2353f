import type { Metadata } from "next";
import { PageHeader } from "@/components/shell/PageHeader";
import { SecondFactor } from "@/components/sign-in/SecondFactor";
import { SessionList } from "@/components/sign-in/SessionList";
import { requirePageOfficer } from "@/lib/auth/page";

export const metadata: Metadata = { title: "Sessions" };

/** `/settings/sessions`: where the officer is signed in. */
export default async function SessionsPage() {
  await requirePageOfficer();
  return (
    <>
      <PageHeader
        title="Sessions"
        description="Sign out any session you do not recognise, then ask for a new password."
      />
      <div className="flex flex-col gap-8">
        <SessionList />
        <SecondFactor />
      </div>
    </>
  );
}
