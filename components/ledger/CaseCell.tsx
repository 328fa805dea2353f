import Link from "next/link";
import { CaseName } from "@/components/outcomes/CaseName";
import { Isolated } from "@/components/ui/Isolated";
import { caseHref } from "@/lib/cases/queries";
import type { LedgerEntry } from "@/lib/ledger/contract";

/** The case it was about, as the way to it. */
export function CaseCell({ entry: { entityId, serviceName } }: { entry: LedgerEntry }) {
  if (!entityId) return <span className="text-ink-muted max-xl:hidden">None</span>;
  const name = <CaseName entityId={entityId} />;
  return (
    <div className="flex min-w-0 flex-col max-xl:flex-row max-xl:items-baseline max-xl:gap-2">
      {serviceName ? (
        <Link
          href={caseHref({ entityId, serviceName })}
          prefetch={false}
          title={entityId}
          className="max-w-full self-start wrap-anywhere text-accent-text underline-offset-2 hover:underline"
        >
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
