import { CopyButton } from "@/components/ui/CopyButton";

const SHOWN = 8;

/** An id by its end, which tells ULIDs apart, with the whole of it on hover and to copy. */
export function ShortId({ label, id }: { label: string; id: string }) {
  return (
    <span className="inline-flex max-w-full items-center text-xs text-ink-muted">
      <span className="truncate" title={`${label} ${id}`}>
        {label} <code className="font-mono">{id.length > SHOWN ? `…${id.slice(-SHOWN)}` : id}</code>
      </span>
      <CopyButton text={id} label={`Copy ${label.toLowerCase()} id ${id}`} />
    </span>
  );
}
