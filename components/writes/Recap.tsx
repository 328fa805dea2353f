import type { ReactNode } from "react";
import type { Officer } from "@/lib/domain/officer";
import type { FieldChange } from "@/lib/domain/change";
import { FromTo } from "@/components/outcomes/FromTo";

interface RecapProps {
  changes: readonly FieldChange[];
  officer: Officer;
  /** What else goes along, such as the reason and the execution. */
  children?: ReactNode;
  /** What stays as it is although one might think otherwise. */
  unchanged?: string;
}

/** What will be sent, from → to, and as whom: shown before sending. */
export function Recap({ changes, officer, children, unchanged }: RecapProps) {
  return (
    <section
      aria-label="What will be sent"
      className="flex flex-col gap-1 rounded-md border border-line bg-surface-sunken px-3 py-2.5"
    >
      <h3 className="text-xs font-medium text-ink-muted">What will be sent</h3>
      {changes.length > 0 ? <FromTo changes={changes} /> : <p className="text-ink-muted">Nothing selected</p>}
      {children}
      <p className="wrap-anywhere">
        <span className="text-ink-muted">As</span> {officer.email}
      </p>
      {unchanged && <p className="text-xs text-ink-muted">{unchanged}</p>}
    </section>
  );
}
