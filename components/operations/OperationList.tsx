"use client";

import { useQuery } from "@tanstack/react-query";
import ListChecks from "lucide-react/icons/list-checks";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ColumnHead } from "@/components/ui/ColumnHead";
import { EmptyState } from "@/components/ui/EmptyState";
import { SkeletonRows } from "@/components/ui/Skeleton";
import { Table } from "@/components/ui/Table";
import type { Officer } from "@/lib/domain/officer";
import { needsHumanOptions } from "@/lib/operations/queries";
import type { Operation } from "@/lib/writes/contract";
import { OperationRowView } from "./OperationRowView";

const COLUMNS = [
  { name: "Case", width: "w-[20%]" },
  { name: "Change", width: "w-[28%]" },
  { name: "Officer", width: "w-[15%]" },
  { name: "Sent", width: "w-[11%]" },
  { name: "FrankieOne's answer", width: "w-[15%]" },
  { name: "Actions", width: "w-[11%]", hidden: true },
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
      <EmptyState icon={<ListChecks aria-hidden size={24} />} title="No unverified changes">
        Changes that Countersign cannot verify with FrankieOne appear here.
      </EmptyState>
    );
  return (
    <>
      <Table role="table" caption="Changes we could not verify, oldest first" className="table-fixed max-xl:block">
        <ColumnHead columns={COLUMNS} />
        <tbody role="rowgroup" className="max-xl:block">
          {data?.map((operation) => (
            <OperationRowView key={operation.id} operation={operation} officer={officer} onOpen={onOpen} />
          ))}
          {!data && <SkeletonRows rows={4} columns={COLUMNS.length} tall />}
        </tbody>
      </Table>
      {data && <Reach operations={data} />}
    </>
  );
}

function Reach({ operations }: { operations: readonly Operation[] }) {
  if (operations.length < MOST) return null;
  return <p className="py-3 text-ink-muted">Showing the {MOST} oldest. Settle these to see any others.</p>;
}
