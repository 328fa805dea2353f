"use client";

import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { CopyButton } from "@/components/ui/CopyButton";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Enrolment } from "@/lib/auth/contract";
import { useBeginEnrolment, useConfirmEnrolment } from "@/lib/auth/mutations";
import { RequestError } from "@/lib/http/client";
import { CodeForm } from "./CodeForm";

/** Sets an authenticator app up: the secret as picture and text, a code to prove it, the recovery codes. */
export function EnrolAuthenticator({ onDone }: { onDone: () => void }) {
  const { mutate: begin, data, error } = useBeginEnrolment();
  const confirm = useConfirmEnrolment();
  const start = useEffectEvent(() => begin());
  useEffect(() => start(), []);
  if (confirm.data) return <Codes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  if (error) return <Failure error={error} onDone={onDone} />;
  if (!data) return <Skeleton className="h-48" />;
  return (
    <div className="flex flex-col gap-4">
      <Picture enrolment={data} />
      <CodeForm
        send="Confirm"
        busy={confirm.isPending}
        error={confirm.error}
        onSend={confirm.mutate}
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
        <p>Scan the picture with your authenticator app, or type this secret into it. It is shown this once.</p>
        <p className="flex items-center gap-1">
          <code className="font-mono text-xs wrap-anywhere" data-testid="authenticator-secret">
            {secret}
          </code>
          <CopyButton text={secret} label="Copy secret" />
        </p>
        <p className="text-ink-muted">Then type the code the app shows.</p>
      </div>
    </div>
  );
}

function Codes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const actions = <Button onClick={onDone}>I have kept them</Button>;
  return (
    <Callout tone="good" live="polite" title="The second factor is on. Keep these recovery codes" actions={actions}>
      <p>Each opens your account once, should the app be lost. They are shown this once.</p>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-0.5 font-mono" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label="Copy recovery codes" />
    </Callout>
  );
}

function Failure({ error, onDone }: { error: Error; onDone: () => void }) {
  const problem = error instanceof RequestError ? error.problem : undefined;
  const actions = <Button onClick={onDone}>Close</Button>;
  return (
    <Callout tone="critical" live="assertive" title={problem?.title ?? "It failed"} actions={actions}>
      {problem?.detail}
    </Callout>
  );
}
