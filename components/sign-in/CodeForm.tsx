"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { RequestError } from "@/lib/http/client";
import { asSentence } from "@/lib/writes/fields";

interface CodeFormProps {
  /** The words of the button. */
  send: string;
  busy: boolean;
  error: Error | null;
  onSend: (code: string) => void;
  onCancel: () => void;
}

/** Asks for a code of the authenticator app. */
export function CodeForm({ send, busy, error, onSend, onCancel }: CodeFormProps) {
  const [code, setCode] = useState("");
  const problem = error instanceof RequestError ? error.problem : undefined;
  const fault = problem?.fields?.code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSend(code);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {error && !fault && (
        <Callout tone="critical" live="assertive" title={problem?.title ?? "It failed"} requestId={problem?.requestId}>
          {problem?.detail}
        </Callout>
      )}
      <Field label="Code" error={fault && asSentence(fault)} className="max-w-56">
        {(control) => (
          <TextInput
            {...control}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={32}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={code.trim() === ""}>
          {send}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
