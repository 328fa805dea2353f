import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInFrame } from "@/components/sign-in/SignInFrame";
import { SignOutButton } from "@/components/sign-in/SignOutButton";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import { currentSession } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Waiting for access" };

/** `/sign-in/waiting`: for somebody who is signed in and to whom no lead has granted rights yet. */
export default async function WaitingPage() {
  const { standing } = await currentSession();
  if (standing === "active") redirect("/");
  if (standing !== "waiting") redirect("/sign-in");
  return (
    <SignInFrame title="Waiting for access">
      <Callout title="A team lead must give you a role first">
        Ask one to give you a role under Settings, Officers.
      </Callout>
      <div className="flex flex-col gap-1.5">
        <ButtonLink href="/" variant="primary">
          Check again
        </ButtonLink>
        <SignOutButton of="page" />
      </div>
    </SignInFrame>
  );
}
