import { ColumnHead } from "@/components/ui/ColumnHead";

/** The columns of the ledger with their shares of the width. */
export const COLUMNS = [
  { name: "When", width: "w-[11%]" },
  { name: "Officer", width: "w-[14%]" },
  { name: "Action", width: "w-[18%]" },
  { name: "Outcome", width: "w-[18%]" },
  { name: "Case", width: "w-[14%]" },
  { name: "What changed", width: "w-[25%]" },
] as const;

/** The head of the ledger. */
export function LedgerTableHead() {
  return <ColumnHead columns={COLUMNS} />;
}
