"use client";

import { useActionState, useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { ButtonLink } from "@/components/ui/ButtonLink";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { acceptInvitation, type Invitee, lookAtInvitation } from "@/lib/auth/otherWaysIn";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { SHORTEST_PASSWORD } from "@/lib/domain/names";
import { asSentence } from "@/lib/forms/fields";
import { SignInFailure } from "./SignInFailure";
import { UNEXPECTED_PROBLEM } from "@/lib/http/unexpected";

/** How the last attempt ended: one of these. */
interface Result {
  done?: true;
  problem?: Problem;
  mismatch?: true;
}

/** What is known of the link: for whom it is, or why it does not work. */
type Link = { person: Invitee } | { problem: Problem } | undefined;

/**
 * Sets a password with the token behind the hash of the address, which no server and no log is sent. Whose account it is for is asked
 * first; a link that does not work shows no form.
 */
export function InvitationForm() {
  const [link, setLink] = useState<Link>();
  useEffect(() => {
    lookAtInvitation(window.location.hash.slice(1)).then(
      (person) => setLink({ person }),
      (error: unknown) => setLink({ problem: problemOf(error) }),
    );
  }, []);
  if (!link) return <p role="status">Checking link…</p>;
  return "person" in link ? <Choosing person={link.person} /> : <NoLink problem={link.problem} />;
}

function problemOf(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  reportError(error);
  return UNEXPECTED_PROBLEM;
}

/** Its token is no secret worth a hint: a token of the wrong shape is reported as a link that is not ours. */
function NoLink({ problem }: { problem: Problem }) {
  const isGone = problem.code === "NOT_FOUND" || problem.code === "VALIDATION";
  const actions = <ButtonLink href="/sign-in">Go to the sign-in page</ButtonLink>;
  if (!isGone) return <SignInFailure problem={problem} />;
  return (
    <Callout tone="serious" live="assertive" title="This link does not work" actions={actions}>
      {problem.code === "NOT_FOUND" ? problem.detail : NOT_OURS}
    </Callout>
  );
}

const NOT_OURS = "The link is incomplete. Copy all of it, up to the last character.";

function Choosing({ person }: { person: Invitee }) {
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
  if (result?.done) return <PasswordSet />;
  if (result?.problem?.code === "NOT_FOUND") return <NoLink problem={result.problem} />;
  return (
    <>
      <p className="pb-4">
        For <Isolated>{person.name}</Isolated>, who signs in as <Isolated>{person.email}</Isolated>.
      </p>
      <PasswordForm result={result} action={action} busy={busy} />
    </>
  );
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

const ABOUT_PASSWORD = `At least ${SHORTEST_PASSWORD} characters. Several words are easier to remember than symbols.`;
const DIFFERENT = "The passwords do not match.";

function PasswordForm({ result, action, busy }: PasswordFormProps) {
  const fault = result?.problem?.fields?.password;
  const box = { type: "password", autoComplete: "new-password", maxLength: 256, required: true } as const;
  return (
    <form action={action} className="flex flex-col gap-4">
      {result?.problem && !fault && <SignInFailure problem={result.problem} />}
      <Field label="New password" description={ABOUT_PASSWORD} error={fault && asSentence(fault)}>
        {(control) => <TextInput {...control} {...box} name="password" autoFocus />}
      </Field>
      <Field label="Repeat password" error={result?.mismatch && DIFFERENT}>
        {(control) => <TextInput {...control} {...box} name="again" />}
      </Field>
      <Button type="submit" variant="primary" busy={busy}>
        {busy ? "Setting password…" : "Set password"}
      </Button>
    </form>
  );
}
