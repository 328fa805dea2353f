import X from "lucide-react/icons/x";
import type { ReactNode } from "react";

export interface ChipProps {
  /** What is filtered: "Status". */
  label: string;
  /** By what: "Review". Text alone names the remove button; give `name` when it is not text. */
  value: ReactNode;
  name?: string;
  onRemove: () => void;
}

/** A filter that holds, with a button to take it away. */
export function Chip({ label, value, name, onRemove }: ChipProps) {
  const said = name ?? (typeof value === "string" ? value : "");
  return (
    <span className="inline-flex h-7 max-w-full items-center rounded-md border border-neutral-line bg-surface pl-2 text-xs">
      <span className="truncate">
        <span className="text-ink-muted">{label}: </span>
        <span className="font-medium">{value}</span>
      </span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Remove filter ${label}: ${said}`}
        className="ml-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-muted hover:bg-surface-hover hover:text-ink"
      >
        <X aria-hidden size={12} />
      </button>
    </span>
  );
}
