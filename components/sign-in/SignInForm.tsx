"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { type DemoOfficer, DemoOfficers } from "./DemoOfficers";
import { SignInFailure } from "./SignInFailure";
import { useSignIn } from "./useSignIn";

interface SignInFormProps {
  /** An own path to go to afterwards. */
  callbackUrl: string;
  /** Why the officer is here; a failure takes its place. */
  reason?: ReactNode;
  /** The people of the demo, where there is one. */
  demo?: { officers: DemoOfficer[]; password: string };
}

/** E-mail and password. The boxes are the browser's own, so that password managers fill them. */
export function SignInForm({ callbackUrl, reason, demo }: SignInFormProps) {
  const { action, busy, failed } = useSignIn(() => goTo(callbackUrl));
  return (
    <div className="flex flex-col gap-6">
      <form action={action} className="flex flex-col gap-4">
        {failed ? <SignInFailure problem={failed.problem} /> : reason}
        <Field label="E-mail">
          {(control) => (
            <TextInput
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={failed?.email}
              maxLength={256}
              required
              autoFocus
            />
          )}
        </Field>
        <Field label="Password">
          {(control) => (
            <TextInput
              {...control}
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={256}
              required
            />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? "Signing in…" : "Sign in"}
        </Button>
      </form>
      {demo && <DemoOfficers {...demo} busy={busy} action={action} />}
    </div>
  );
}

/** A full load: the next page begins with nothing of this one. It never comes back, so the form stays busy. */
function goTo(path: string): Promise<void> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
