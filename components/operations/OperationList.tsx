"use client";

import { useQuery } from "@tanstack/react-query";
import ListChecks from "lucide-react/icons/list-checks";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { EmptyState } from "@/components/ui/EmptyState";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { Table, TableHead, Th } from "@/components/ui/Table";
import type { Officer } from "@/lib/auth/contract";
import { needsHumanOptions } from "@/lib/operations/queries";
import type { Operation } from "@/lib/writes/contract";
import { OperationRow } from "./OperationRow";

const COLUMNS = [
  { name: "Sent", width: "w-[11%]" },
  { name: "What was to change", width: "w-[28%]" },
  { name: "Officer", width: "w-[15%]" },
  { name: "Case", width: "w-[16%]" },
  { name: "What FrankieOne answered", width: "w-[19%]" },
  { name: "", width: "w-[11%]" },
] as const;

/** As many as the server lists at once. */
const MOST = 50;

interface OperationListProps {
  officer: Officer;
  onOpen: (id: string) => void;
}

/** Those that need a person, oldest first, or why there are none. */
export function OperationList({ officer, onOpen }: OperationListProps) {
  const { data, error, refetch } = useQuery(needsHumanOptions());
  if (error && !data)
    return <FailureCallout error={error} what="The list of operations" retry={() => void refetch()} />;
  if (data?.length === 0)
    return (
      <EmptyState icon={<ListChecks aria-hidden size={24} />} title="No operation needs a person">
        Countersign settles what it can prove. What it cannot prove appears here.
      </EmptyState>
    );
  return (
    <>
      <Table role="table" caption="Operations that need a person, oldest first" className="table-fixed max-xl:block">
        <Head />
        <tbody role="rowgroup" className="max-xl:block">
          {data?.map((operation) => (
            <OperationRow key={operation.id} operation={operation} officer={officer} onOpen={onOpen} />
          ))}
          {!data && <SkeletonRows rows={4} columns={COLUMNS.length} tall />}
        </tbody>
      </Table>
      {data && <Reach operations={data} />}
    </>
  );
}

function Head() {
  return (
    <TableHead role="rowgroup" className="max-xl:sr-only">
      <tr role="row">
        {COLUMNS.map(({ name, width }) => (
          <Th key={name} role="columnheader" className={width}>
            {name || <span className="sr-only">Act</span>}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}

function Reach({ operations }: { operations: readonly Operation[] }) {
  if (operations.length < MOST) return null;
  return <p className="py-3 text-ink-muted">These are the {MOST} oldest. Settle them to see whether there are more.</p>;
}
