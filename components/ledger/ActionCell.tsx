import type { LedgerEntry } from "@/lib/ledger/contract";
import { NOTE } from "@/lib/ledger/actions";
import { wordOfAction } from "@/lib/ledger/words";
import { ShortId } from "./ShortId";

/** What was attempted, and the operation it belongs to. */
export function ActionCell({ entry: { action, operationId } }: { entry: LedgerEntry }) {
  return (
    <div className="flex min-w-0 flex-col items-start">
      <span className="font-medium">{wordOfAction(action)}</span>
      {operationId && <ShortId label={action === NOTE ? "Note" : "Operation"} id={operationId} />}
    </div>
  );
}
