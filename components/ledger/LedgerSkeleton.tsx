import { SkeletonRows } from "@/components/ui/Skeleton";
import { Table } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { COLUMNS, LedgerTableHead } from "./LedgerTableHead";

/** The shape of the ledger while it is read. */
export function LedgerSkeleton() {
  return (
    <div aria-busy>
      <VisuallyHidden>Loading the ledger</VisuallyHidden>
      <Table caption="Ledger, loading" className="table-fixed">
        <LedgerTableHead />
        <tbody>
          <SkeletonRows rows={10} columns={COLUMNS.length} tall />
        </tbody>
      </Table>
    </div>
  );
}
