import { Badge } from "@/components/ui/Badge";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { formatNumber } from "@/lib/format";
import type { OperationTraces } from "@/lib/operations/contract";

/** The changes the audit tells of since the operation was sent. */
export function AuditEntries({ audit: { entries, further } }: { audit: OperationTraces["audit"] }) {
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
            <Isolated limit={300}>{what ?? "Change without description"}</Isolated>
            <span className="text-xs text-ink-muted">
              {at && <ExactTime value={at} />} <Isolated>{by ?? "Unknown user"}</Isolated>
              {requestId && <code className="block font-mono break-all">{requestId}</code>}
            </span>
          </li>
        ))}
      </ul>
      {further > 0 && <p className="text-xs text-ink-muted">And {formatNumber(further)} more; see the case.</p>}
    </>
  );
}
