"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import type { Officer } from "@/lib/domain/officer";
import { SignInElsewhere } from "./SignInElsewhere";

const SignInAgain = lazy(() =>
  import("./SignInAgain").then(
    (module) => ({ default: module.SignInAgain }),
    // The server may be a newer one that has this part no more. A failed page would take what was typed with it.
    () => ({ default: NotLoaded }),
  ),
);

function NotLoaded() {
  return (
    <p role="alert" className="rounded-b-md bg-surface-raised px-3 py-2">
      The form could not be loaded. Sign in in a new tab instead.
    </p>
  );
}

/** Over the page, under the header: nothing of the page moves, nothing typed is covered for good. */
function Banner({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-4 top-[calc(var(--header-height)+0.5rem)] z-40 mx-auto max-w-xl rounded-md shadow-raised print:hidden">
      {children}
    </div>
  );
}

/** The session has ended. Signing in again here, or in another tab, brings the page back to life. */
export function SignedOutBanner({ officer }: { officer: Officer }) {
  const hasPassword = officer.hasPassword !== false;
  // Behind an open modal dialog the banner cannot be reached.
  const [asking, setAsking] = useState(() => document.querySelector("dialog:modal") !== null);
  return (
    <Banner>
      <Callout
        tone="caution"
        live="assertive"
        title="You are signed out"
        next="What you entered is kept. Sign in again to continue."
        actions={
          <>
            {hasPassword && (
              <Button variant="primary" onClick={() => setAsking(true)}>
                Sign in here
              </Button>
            )}
            <SignInElsewhere />
          </>
        }
      />
      {asking && (
        <Suspense>
          <SignInAgain officer={officer} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Banner>
  );
}

const WHY = {
  idle: {
    title: "You will be signed out in less than two minutes",
    next: "There has been no activity on this page.",
  },
  limit: {
    title: "You will be signed out in less than five minutes",
    next: "Sessions end after 12 hours. What you entered is kept: you can sign in again here.",
  },
};

/** The session is about to end, for lack of activity or because its time is over. */
export function EndingSoonBanner({ why, onStay }: { why: keyof typeof WHY; onStay: () => void }) {
  const { title, next } = WHY[why];
  const actions = why === "idle" && <Button onClick={onStay}>Stay signed in</Button>;
  return (
    <Banner>
      <Callout tone="caution" live="polite" title={title} next={next} actions={actions} />
    </Banner>
  );
}

/** Somebody else has signed in in this browser: the data on the page was read for another officer. */
export function OtherOfficerBanner({ name }: { name: string }) {
  const actions = <Button onClick={() => window.location.reload()}>Reload the page as {name}</Button>;
  return (
    <Banner>
      <Callout
        tone="serious"
        live="assertive"
        title={`${name} is now signed in in this browser`}
        next="Anything you do on this page would be done in their name. Copy what you entered, then reload the page."
        actions={actions}
      />
    </Banner>
  );
}
