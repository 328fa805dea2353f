"use client";

import ScrollText from "lucide-react/icons/scroll-text";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/EmptyState";
import { Table } from "@/components/ui/Table";
import { isNarrowed, type LedgerFilter } from "@/lib/ledger/ledgerUrl";
import { LedgerFailure } from "./LedgerFailure";
import { LedgerPages } from "./LedgerPages";
import { LedgerRow } from "./LedgerRow";
import { LedgerSkeleton } from "./LedgerSkeleton";
import { LedgerTableHead } from "./LedgerTableHead";
import { type Ledger, showLedger } from "./useLedger";

/** The rows of the page, or why there are none. */
export function LedgerList({ ledger: { filter, answer, problem, passing, refresh } }: { ledger: Ledger }) {
  if (problem) return <LedgerFailure problem={problem} retry={refresh} />;
  if (!answer) return <LedgerSkeleton />;
  if (answer.rows.length === 0) return <EmptyLedger filter={filter} />;
  return (
    <div aria-busy={passing} className={cx(passing && "opacity-60")}>
      <Table role="table" caption="Ledger, newest first" className="table-fixed max-xl:block">
        <LedgerTableHead />
        <tbody role="rowgroup" className="max-xl:block">
          {answer.rows.map((entry) => (
            <LedgerRow key={entry.sequence} entry={entry} />
          ))}
        </tbody>
      </Table>
      <LedgerPages filter={filter} next={answer.next} busy={passing} />
    </div>
  );
}

function EmptyLedger({ filter }: { filter: LedgerFilter }) {
  const icon = <ScrollText aria-hidden size={24} />;
  if (!isNarrowed(filter))
    return (
      <EmptyState icon={icon} title="The ledger is empty">
        Actions appear here as they happen.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title="No entries match these filters"
      actions={<Button onClick={() => showLedger({})}>Clear filters</Button>}
    >
      Clear some filters to see more.
    </EmptyState>
  );
}
