"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { acceptInvitation } from "@/lib/auth/otherWaysIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { SHORTEST_PASSWORD } from "@/lib/officers/rules";
import { asSentence } from "@/lib/writes/fields";
import { SignInFailure } from "./SignInFailure";

/** How the last attempt ended: one of these. */
interface Result {
  done?: true;
  problem?: Problem;
  mismatch?: true;
}

/** Sets a password with the token behind the hash of the address, which no server and no log is sent. */
export function InvitationForm() {
  const [result, action, busy] = useActionState<Result | undefined, FormData>(async (_before, form) => {
    const [password, again] = [form.get("password"), form.get("again")];
    if (typeof password !== "string" || password !== again) return { mismatch: true };
    try {
      await acceptInvitation(window.location.hash.slice(1), password);
      return { done: true };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { problem: error.problem };
    }
  }, undefined);
  return result?.done ? <PasswordSet /> : <PasswordForm result={result} action={action} busy={busy} />;
}

function PasswordSet() {
  const actions = <ButtonLink href="/sign-in">Go to the sign-in page</ButtonLink>;
  return (
    <Callout tone="good" live="polite" title="Your password is set" actions={actions}>
      The link no longer works. Sign in with your e-mail and the new password.
    </Callout>
  );
}

interface PasswordFormProps {
  result: Result | undefined;
  action: (form: FormData) => void;
  busy: boolean;
}

const ABOUT_PASSWORD = `At least ${SHORTEST_PASSWORD} characters. Several words are easier to keep in mind than signs.`;
const DIFFERENT = "The two are not the same.";

function PasswordForm({ result, action, busy }: PasswordFormProps) {
  const fault = result?.problem?.fields?.password;
  const box = { type: "password", autoComplete: "new-password", maxLength: 256, required: true } as const;
  return (
    <form action={action} className="flex flex-col gap-4">
      {result?.problem && !fault && <SignInFailure problem={result.problem} />}
      <Field label="New password" description={ABOUT_PASSWORD} error={fault && asSentence(fault)}>
        {(control) => <TextInput {...control} {...box} name="password" autoFocus />}
      </Field>
      <Field label="The same once more" error={result?.mismatch && DIFFERENT}>
        {(control) => <TextInput {...control} {...box} name="again" />}
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? "Setting the password…" : "Set password"}
      </Button>
    </form>
  );
}
