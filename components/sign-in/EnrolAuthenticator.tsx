"use client";

import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { CopyButton } from "@/components/ui/CopyButton";
import type { Enrolment } from "@/lib/auth/contract";
import { useBeginEnrolment, useConfirmEnrolment } from "@/lib/auth/mutations";
import { CodeForm } from "./CodeForm";

/** Sets an authenticator app up: the password once more, the secret as picture and text, a code to prove it, the recovery codes. */
export function EnrolAuthenticator({ onDone }: { onDone: () => void }) {
  const { mutate: begin, data, error, isPending } = useBeginEnrolment();
  const confirm = useConfirmEnrolment();
  if (confirm.data) return <Codes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  if (!data)
    return (
      <CodeForm
        parts={["password"]}
        send="Continue"
        busy={isPending}
        error={error}
        onSend={({ password }) => begin(password)}
        onCancel={onDone}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <Picture enrolment={data} />
      <CodeForm
        parts={["code"]}
        send="Confirm"
        busy={confirm.isPending}
        error={confirm.error}
        onSend={({ code }) => confirm.mutate(code)}
        onCancel={onDone}
      />
    </div>
  );
}

function Picture({ enrolment: { secret, qr } }: { enrolment: Enrolment }) {
  return (
    <div className="flex flex-wrap items-start gap-4">
      {/* eslint-disable-next-line @next/next/no-img-element -- made for this page alone, there is nothing to optimise */}
      <img src={qr} alt="QR code with the secret below" width={176} height={176} className="rounded-md bg-white" />
      <div className="flex min-w-48 flex-1 flex-col gap-2">
        <p>Scan the QR code with your authenticator app, or enter this secret. It is shown only once.</p>
        <p className="flex items-center gap-1">
          <code className="font-mono text-xs wrap-anywhere" data-testid="authenticator-secret">
            {secret}
          </code>
          <CopyButton text={secret} label="Copy secret" />
        </p>
        <p className="text-ink-muted">Then enter the code the app shows.</p>
      </div>
    </div>
  );
}

function Codes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const actions = <Button onClick={onDone}>I have saved them</Button>;
  return (
    <Callout
      tone="good"
      live="polite"
      title="Two-factor authentication is on. Save these recovery codes"
      actions={actions}
    >
      <p>Use one to sign in if you lose the app. Each works once; they are shown only once.</p>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-0.5 font-mono" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label="Copy recovery codes" />
    </Callout>
  );
}
