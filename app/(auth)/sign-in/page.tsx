import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/sign-in/SignInForm";
import { SignInFrame } from "@/components/sign-in/SignInFrame";
import { SignInReason } from "@/components/sign-in/SignInReason";

import { waysIn } from "@/lib/auth/waysIn";
import { ownPath } from "@/lib/auth/ownPath";
import { currentSession } from "@/lib/auth/session";
import { SIGN_IN_REASONS, WAITING_PATH } from "@/lib/auth/signInPath";
import { demoSignIns } from "@/lib/officers/demo";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * `/sign-in?callbackUrl=…&reason=…`: the sign-in page. An officer who is signed in already is sent on to the page they
 * asked for.
 */
export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const callbackUrl = ownPath(query.callbackUrl);
  const { standing } = await currentSession();
  if (standing === "active") redirect(callbackUrl);
  if (standing === "waiting") redirect(WAITING_PATH);
  const reason = SIGN_IN_REASONS.find((each) => each === query.reason);
  return (
    <SignInFrame>
      <SignInForm
        callbackUrl={callbackUrl}
        reason={reason && <SignInReason reason={reason} />}
        demo={await demoSignIns()}
        ways={waysIn()}
      />
    </SignInFrame>
  );
}
