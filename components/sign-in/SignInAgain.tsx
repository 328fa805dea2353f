"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import type { Officer } from "@/lib/auth/contract";
import { SignInFailure } from "./SignInFailure";
import { useSignIn } from "./useSignIn";

/** Signs the same officer in again, over the page they are on. All tabs, this one too, hear of it and go on. */
export function SignInAgain({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const formId = useId();
  const { busy, failure, attempt } = useSignIn(onClose);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    await attempt({ email: officer.email, password: typeof password === "string" ? password : "" });
  }

  return (
    <Dialog
      title="Sign in again"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {busy ? "Signing in…" : "Sign in"}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" onSubmit={submit} className="flex flex-col gap-4 pt-1">
        {failure && <SignInFailure problem={failure} />}
        <Field label="E-mail">
          {(control) => <TextInput {...control} type="email" autoComplete="username" value={officer.email} readOnly />}
        </Field>
        <Field label="Password">
          {(control) => (
            <TextInput
              {...control}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              data-initial-focus
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
