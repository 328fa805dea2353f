import { Td, Tr } from "@/components/ui/Table";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { ActionCell } from "./ActionCell";
import { CaseCell } from "./CaseCell";
import { DetailCell } from "./DetailCell";
import { OfficerCell } from "./OfficerCell";
import { OutcomeCell } from "./OutcomeCell";
import { WhenCell } from "./WhenCell";

/** On a wide screen a row of a table; on a narrow one a card: what and how it ended, who and when, where, and the rest. */
const LAYOUT = [
  "xl:[&>td]:align-top",
  "max-xl:grid max-xl:grid-cols-2 max-xl:gap-x-3 max-xl:gap-y-1 max-xl:border-b max-xl:border-line max-xl:py-2.5",
  "max-xl:[&>td]:h-auto max-xl:[&>td]:min-w-0 max-xl:[&>td]:border-0 max-xl:[&>td]:p-0!",
].join(" ");

/** One row of the ledger. */
export function LedgerRow({ entry }: { entry: LedgerEntry }) {
  return (
    <Tr role="row" className={`px-2 ${LAYOUT}`}>
      <Td role="cell" className="max-xl:order-3">
        <WhenCell entry={entry} />
      </Td>
      <Td role="cell" className="max-xl:order-4">
        <OfficerCell entry={entry} />
      </Td>
      <Td role="cell" className="max-xl:order-1">
        <ActionCell entry={entry} />
      </Td>
      <Td role="cell" className="max-xl:order-2">
        <OutcomeCell entry={entry} />
      </Td>
      <Td role="cell" className="max-xl:order-5 max-xl:col-span-2">
        <CaseCell entry={entry} />
      </Td>
      <Td role="cell" className="max-xl:order-6 max-xl:col-span-2">
        <DetailCell entry={entry} />
      </Td>
    </Tr>
  );
}
