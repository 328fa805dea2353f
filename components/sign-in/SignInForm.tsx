"use client";

import { type FormEvent, useRef } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { type DemoOfficer, DemoOfficers } from "./DemoOfficers";
import { SignInFailure } from "./SignInFailure";
import { useSignIn } from "./useSignIn";

interface SignInFormProps {
  /** An own path to go to afterwards. */
  callbackUrl: string;
  /** The people of the demo, where there is one. */
  demo?: { officers: DemoOfficer[]; password: string };
}

/** E-mail and password. The boxes are the browser's own, so that password managers fill them and nothing typed is lost. */
export function SignInForm({ callbackUrl, demo }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { busy, failure, attempt } = useSignIn(() => window.location.assign(callbackUrl));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    await attempt({ email: email ?? "", password: password ?? "" });
  }

  function enterAs(email: string) {
    const fields = form.current?.elements;
    if (!fields || !demo) return;
    (fields.namedItem("email") as HTMLInputElement).value = email;
    (fields.namedItem("password") as HTMLInputElement).value = demo.password;
    form.current?.requestSubmit();
  }

  return (
    <div className="flex flex-col gap-6">
      {/* Sent before the script has loaded, it must not put a password into the address. */}
      <form ref={form} method="post" onSubmit={submit} className="flex flex-col gap-4">
        {failure && <SignInFailure problem={failure} />}
        <Field label="E-mail">
          {(control) => (
            <TextInput
              {...control}
              name="email"
              type="email"
              autoComplete="username"
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
      {demo && <DemoOfficers officers={demo.officers} password={demo.password} busy={busy} onChoose={enterAs} />}
    </div>
  );
}
