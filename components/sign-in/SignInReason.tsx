import { Callout } from "@/components/ui/Callout";
import type { Tone } from "@/lib/tone";
import type { SignInReason as Reason } from "@/lib/auth/signInPath";

const TEXTS: Record<Reason, { title: string; more?: string }> = {
  idle: {
    title: "You were signed out after 30 minutes without activity",
    more: "Sign in again to continue.",
  },
  expired: {
    title: "You were signed out after 12 hours",
    more: "Sign in again to continue.",
  },
  ended: {
    title: "Your session has ended",
    more: "It was ended elsewhere, or your account was changed. If you cannot sign in, ask your team lead.",
  },
  "signed-out": { title: "You are signed out" },
  "link-too-long": {
    title: "The link you opened is too long to keep while you sign in",
    more: "Sign in, then open it again.",
  },
  "sso-failed": {
    title: "Signing in through your organisation did not work",
    more: "Try again. If it happens again, contact your administrator.",
  },
  "sso-refused": {
    title: "Your organisation signed you in, but Countersign could not",
    more: "Your account is disabled, or another account uses your e-mail address. Ask a team lead.",
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
