"use client";

import { type FormEvent, useState } from "react";
import { ActFailure } from "@/components/shell/ActFailure";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { RequestError } from "@/lib/http/client";
import { asSentence } from "@/lib/forms/fields";

/** What a change of the second factor is asked for with. */
type Part = "password" | "code";

interface CodeFormProps {
  /** What is asked for, in this order. */
  parts: readonly Part[];
  /** The words of the button. */
  send: string;
  busy: boolean;
  error: Error | null;
  onSend: (typed: Record<Part, string>) => void;
  onCancel: () => void;
}

const LABELS = { password: "Your password", code: "Code" } as const;
const BOXES = {
  password: { type: "password", autoComplete: "current-password", maxLength: 1024 },
  code: { autoComplete: "one-time-code", autoCapitalize: "none", spellCheck: false, maxLength: 32 },
} as const;

/** Asks for the password, for a code of the authenticator app, or for both. */
export function CodeForm({ parts, send, busy, error, onSend, onCancel }: CodeFormProps) {
  const [typed, setTyped] = useState<Record<Part, string>>({ password: "", code: "" });
  const problem = error instanceof RequestError ? error.problem : undefined;
  const isBlamed = parts.some((part) => problem?.fields?.[part]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSend(typed);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {error && !isBlamed && (
        <ActFailure
          error={error}
          uncertain="It may have been changed. Reload this page to see."
          certain="Nothing was changed."
        />
      )}
      {parts.map((part) => (
        <Field key={part} label={LABELS[part]} error={asFault(problem?.fields?.[part])} className="max-w-72">
          {(control) => (
            <TextInput
              {...control}
              {...BOXES[part]}
              value={typed[part]}
              onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={parts.some((part) => typed[part].trim() === "")}>
          {send}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

const asFault = (fault: string | undefined) => fault && asSentence(fault);
