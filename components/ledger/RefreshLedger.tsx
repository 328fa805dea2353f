import RefreshCw from "lucide-react/icons/refresh-cw";
import { Button } from "@/components/ui/Button";
import type { Ledger } from "./useLedger";

/** Reads the page again. */
export function RefreshLedger({ ledger: { reading, refresh } }: { ledger: Ledger }) {
  return (
    <Button size="sm" busy={reading} icon={<RefreshCw aria-hidden size={12} />} onClick={refresh}>
      Refresh
    </Button>
  );
}
