import Link from "next/link";
import { Isolated } from "@/components/ui/Isolated";
import { caseHref } from "@/lib/cases/queries";
import type { LedgerEntry } from "@/lib/ledger/contract";

/** The case it was about, as the way to it. */
export function CaseCell({ entry: { entityId, serviceName } }: { entry: LedgerEntry }) {
  if (!entityId) return <span className="text-ink-muted max-xl:hidden">None</span>;
  const name = <code className="font-mono text-xs">{entityId.slice(0, 8)}…</code>;
  return (
    <div className="flex min-w-0 flex-col max-xl:flex-row max-xl:items-baseline max-xl:gap-2">
      {serviceName ? (
        <Link
          href={caseHref({ entityId, serviceName })}
          prefetch={false}
          title={entityId}
          className="self-start text-accent-text underline-offset-2 hover:underline"
        >
          <span className="sr-only">Case </span>
          {name}
        </Link>
      ) : (
        <span title={entityId}>{name}</span>
      )}
      {serviceName && (
        <span className="text-xs text-ink-muted">
          <Isolated truncate>{serviceName}</Isolated>
        </span>
      )}
    </div>
  );
}
