import type { Metadata } from "next";
import { InvitationForm } from "@/components/sign-in/InvitationForm";
import { SignInFrame } from "@/components/sign-in/SignInFrame";

export const metadata: Metadata = { title: "Set your password" };

/** `/sign-in/invitation#token`: where the link of an invitation ends. */
export default function InvitationPage() {
  return (
    <SignInFrame title="Set your password">
      <InvitationForm />
    </SignInFrame>
  );
}
