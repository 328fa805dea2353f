import { LedgerSkeleton } from "@/components/ledger/LedgerSkeleton";
import { PageHeader } from "@/components/shell/PageHeader";

export default function LedgerLoading() {
  return (
    <>
      <PageHeader title="Ledger" />
      <LedgerSkeleton />
    </>
  );
}
