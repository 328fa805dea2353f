import { SkeletonRows } from "@/components/ui/Skeleton";
import { Table } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { CaseTableHead, COLUMNS } from "./CaseTableHead";

/** The shape of the list while it is read. */
export function WorklistSkeleton() {
  return (
    <div className="@container pt-2" aria-busy>
      <VisuallyHidden>Reading the cases</VisuallyHidden>
      <Table caption="Cases, being read" className="table-fixed">
        <CaseTableHead />
        <tbody>
          <SkeletonRows rows={10} columns={COLUMNS.length} tall />
        </tbody>
      </Table>
    </div>
  );
}
