import { CopyButton } from "@/components/ui/CopyButton";

interface QuotedIdsProps {
  /** Of our operation. */
  operationId?: string;
  /** Of FrankieOne's request. */
  vendorRequestId?: string;
  /** Of our own request, where there is no operation. */
  requestId?: string;
}

/** The ids to quote when asking for help, each with a copy button. */
export function QuotedIds({ operationId, vendorRequestId, requestId }: QuotedIdsProps) {
  const ids = [
    ["Operation", operationId],
    ["FrankieOne request", vendorRequestId],
    ["Request", operationId ? undefined : requestId],
  ].flatMap(([label, id]) => (label && id ? [{ label, id }] : []));
  if (ids.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-4 text-xs text-ink-muted">
      {ids.map(({ label, id }) => (
        <div key={label} className="flex min-w-0 flex-wrap items-center gap-x-1">
          <dt className="shrink-0">{label}</dt>
          <dd className="flex min-w-0 items-center gap-1">
            <code className="font-mono break-all text-ink">{id}</code>
            <CopyButton text={id} label={`Copy ${label.toLowerCase()} id`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
