import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/Disclosure";

export interface SectionBoxProps {
  label: string;
  /** How many values are chosen; a section with some is open from the start. */
  chosen: number;
  note?: string;
  children: ReactNode;
}

/** One kind of filter, folded away while nothing of it is chosen. */
export function Section({ label, chosen, note, children }: SectionBoxProps) {
  return (
    <Disclosure
      summary={label}
      open={chosen > 0 || undefined}
      aside={chosen > 0 && <span className="text-xs text-ink-muted tabular-nums">{chosen} chosen</span>}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">{label}</legend>
        {note && <p className="text-xs text-ink-muted">{note}</p>}
        {children}
      </fieldset>
    </Disclosure>
  );
}
