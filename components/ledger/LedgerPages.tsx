import ChevronRight from "lucide-react/icons/chevron-right";
import ChevronsLeft from "lucide-react/icons/chevrons-left";
import { Button } from "@/components/ui/Button";
import type { LedgerFilter } from "@/lib/ledger/ledgerUrl";
import { showLedger } from "./useLedger";

interface LedgerPagesProps {
  filter: LedgerFilter;
  next?: number;
  busy: boolean;
}

/** Links to older rows and back to the newest. The rows are not counted; the browser's Back goes one page back. */
export function LedgerPages({ filter, next, busy }: LedgerPagesProps) {
  if (next === undefined && !filter.before) return <p className="py-2 text-xs text-ink-muted">No older rows.</p>;
  const show = (before?: string) => () => {
    showLedger({ ...filter, before });
    window.scrollTo({ top: 0 });
  };
  return (
    <nav aria-label="Pages of the ledger" className="flex items-center justify-between gap-2 py-2">
      <Button
        size="sm"
        icon={<ChevronsLeft aria-hidden size={14} />}
        disabled={!filter.before || busy}
        onClick={show()}
      >
        Newest
      </Button>
      <Button size="sm" disabled={next === undefined || busy} onClick={show(String(next))}>
        Older
        <ChevronRight aria-hidden size={14} />
      </Button>
    </nav>
  );
}
