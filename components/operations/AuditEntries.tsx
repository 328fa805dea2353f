import { Badge } from "@/components/ui/Badge";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { formatNumber } from "@/lib/format";
import type { Evidence } from "@/lib/operations/contract";

/** The changes the audit tells of since the operation was sent. */
export function AuditEntries({ audit: { entries, further } }: { audit: Evidence["audit"] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <ul className="flex flex-col gap-1.5">
        {entries.map(({ at, by, what, requestId, ours }, index) => (
          <li key={index} className="flex flex-col">
            {ours && (
              <span>
                <Badge tone="good">This operation</Badge>
              </span>
            )}
            <Isolated limit={300}>{what ?? "A change without description"}</Isolated>
            <span className="text-xs text-ink-muted">
              {at && <ExactTime value={at} />} <Isolated>{by ?? "nobody named"}</Isolated>
              {requestId && <code className="block font-mono break-all">{requestId}</code>}
            </span>
          </li>
        ))}
      </ul>
      {further > 0 && <p className="text-xs text-ink-muted">And {formatNumber(further)} more: see the case.</p>}
    </>
  );
}
