import { Callout } from "@/components/ui/Callout";
import type { Tone } from "@/components/ui/tone";
import type { SignInReason as Reason } from "@/lib/auth/signInPath";

const TEXTS: Record<Reason, { title: string; more?: string }> = {
  idle: {
    title: "You were signed out after 30 minutes without activity",
    more: "Sign in again and you are back where you were.",
  },
  expired: {
    title: "You were signed out after 12 hours",
    more: "Nobody stays signed in for longer. Sign in again and you are back where you were.",
  },
  ended: {
    title: "Your session has ended",
    more: "It was ended in another tab, or your account was changed. If you cannot sign in again, ask your team lead.",
  },
  "signed-out": { title: "You are signed out" },
  "sso-failed": {
    title: "Signing in through the organisation did not work",
    more: "Try again. If it happens again, tell whoever runs this desk.",
  },
  "sso-refused": {
    title: "The organisation knows you, but this desk cannot let you in",
    more: "Your account here is disabled, or another account has your e-mail already. Ask a team lead.",
  },
};

function toneOf(reason: Reason): Tone {
  if (reason.startsWith("sso-")) return "critical";
  return reason === "signed-out" ? "good" : "info";
}

/** Why somebody finds themselves here. */
export function SignInReason({ reason }: { reason: Reason }) {
  const { title, more } = TEXTS[reason];
  return (
    <Callout tone={toneOf(reason)} title={title}>
      {more}
    </Callout>
  );
}
