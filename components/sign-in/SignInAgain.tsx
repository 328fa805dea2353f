"use client";

import { useId } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import type { Officer } from "@/lib/domain/officer";
import { CodeFields } from "./CodeFields";
import { SignInElsewhere } from "./SignInElsewhere";
import { SignInFailure } from "./SignInFailure";
import { useSignIn } from "./useSignIn";

interface SignInAgainProps {
  officer: Officer;
  onClose: () => void;
}

/** Signs the same officer in again, over the page they are on. All tabs, this one too, hear of it and go on. */
export function SignInAgain(props: SignInAgainProps) {
  return props.officer.hasPassword === false ? <WithoutPassword {...props} /> : <WithPassword {...props} />;
}

/** Over an open form the banner cannot be reached, and a password is not theirs to type. */
function WithoutPassword({ onClose }: SignInAgainProps) {
  const actions = (
    <>
      <Button onClick={onClose}>Not now</Button>
      <SignInElsewhere />
    </>
  );
  return (
    <Dialog title="You are signed out" onClose={onClose} actions={actions}>
      <p>What you entered is kept. Sign in through your organisation in a new tab to continue.</p>
    </Dialog>
  );
}

function WithPassword({ officer, onClose }: SignInAgainProps) {
  const formId = useId();
  const { action, busy, failed } = useSignIn(onClose);

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
      <form id={formId} action={action} className="flex flex-col gap-4 pt-1">
        {failed?.password === undefined ? (
          <>
            {failed && <SignInFailure problem={failed.problem} />}
            <PasswordFields email={officer.email} />
          </>
        ) : (
          <CodeFields failed={failed} />
        )}
      </form>
    </Dialog>
  );
}

function PasswordFields({ email }: { email: string }) {
  return (
    <>
      <Field label="E-mail">
        {(control) => (
          <TextInput {...control} name="email" type="email" autoComplete="username" value={email} readOnly />
        )}
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
    </>
  );
}
