import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/Button";

interface SectionProps {
  title: string;
  children: ReactNode;
  /** The words of the button. */
  save: string;
  busy: boolean;
  disabled?: boolean;
  onSave: () => void;
}

/** One thing to change, with its own button. */
export function Section({ title, children, save, busy, disabled, onSave }: SectionProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !disabled) onSave();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={title} className="flex flex-col gap-3 border-t border-line pt-4">
      {children}
      <div className="flex justify-end">
        <Button type="submit" size="sm" busy={busy} disabled={disabled}>
          {busy ? "Saving…" : save}
        </Button>
      </div>
    </form>
  );
}
