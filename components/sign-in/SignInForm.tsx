"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { CodeFields } from "./CodeFields";
import { type DemoOfficer, DemoOfficers } from "./DemoOfficers";
import type { WaysIn } from "@/lib/auth/contract";
import { SignInFailure } from "./SignInFailure";
import { SingleSignOn } from "./SingleSignOn";
import { type Failed, useSignIn } from "./useSignIn";

interface SignInFormProps {
  /** An own path to go to afterwards. */
  callbackUrl: string;
  /** Why the officer is here; a failure takes its place. */
  reason?: ReactNode;
  /** The people of the demo, where there is one. */
  demo?: { officers: DemoOfficer[]; password: string };
  ways: WaysIn;
}

/** The ways in: first through the organisation where there is one, then e-mail and password where they are in use. */
export function SignInForm({ callbackUrl, reason, demo, ways }: SignInFormProps) {
  const { action, busy, failed } = useSignIn(() => goTo(callbackUrl));
  if (failed?.password !== undefined) return <CodeForm action={action} busy={busy} failed={failed} />;
  const failure = failed ? <SignInFailure problem={failed.problem} /> : reason;
  return (
    <div className="flex flex-col gap-6">
      {ways.singleSignOn && (
        <>
          {failure}
          <SingleSignOn name={ways.singleSignOn} callbackUrl={callbackUrl} />
        </>
      )}
      {ways.singleSignOn && ways.password && <Or />}
      {ways.password && (
        <PasswordForm action={action} busy={busy} email={failed?.email} second={ways.singleSignOn !== undefined}>
          {!ways.singleSignOn && failure}
        </PasswordForm>
      )}
      {demo && ways.password && <DemoOfficers {...demo} busy={busy} action={action} />}
    </div>
  );
}

/** The second step, in the place of the first. */
function CodeForm({ action, busy, failed }: { action: (form: FormData) => void; busy: boolean; failed: Failed }) {
  return (
    <form action={action} className="flex flex-col gap-4">
      <CodeFields failed={failed} />
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? "Signing in…" : "Sign in"}
      </Button>
      <ButtonLink href="/sign-in" variant="quiet">
        Start again
      </ButtonLink>
    </form>
  );
}

function Or() {
  return (
    <p className="flex items-center gap-3 text-xs text-ink-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      or with a Countersign account
    </p>
  );
}

interface PasswordFormProps {
  action: (form: FormData) => void;
  busy: boolean;
  /** What was typed before. */
  email?: string;
  /** Stands below another way in. */
  second: boolean;
  children: ReactNode;
}

/** E-mail and password. The boxes are the browser's own, so that password managers fill them. */
function PasswordForm({ action, busy, email, second, children }: PasswordFormProps) {
  const password = { type: "password", autoComplete: "current-password", maxLength: 256, required: true } as const;
  return (
    <form action={action} className="flex flex-col gap-4">
      {children}
      <Field label="E-mail">
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            maxLength={256}
            required
            autoFocus={!second}
          />
        )}
      </Field>
      <Field label="Password">{(control) => <TextInput {...control} {...password} name="password" />}</Field>
      <Button type="submit" variant={second ? "secondary" : "primary"} busy={busy}>
        {busy ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

/** A full load: the next page starts with nothing of this one. It never resolves, so the form stays busy. */
function goTo(path: string): Promise<void> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
