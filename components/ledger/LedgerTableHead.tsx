import { TableHead, Th } from "@/components/ui/Table";

/** The columns of the ledger with their shares of the width. */
export const COLUMNS = [
  { name: "When", width: "w-[11%]" },
  { name: "Officer", width: "w-[14%]" },
  { name: "Action", width: "w-[18%]" },
  { name: "Outcome", width: "w-[18%]" },
  { name: "Case", width: "w-[14%]" },
  { name: "What changed", width: "w-[25%]" },
] as const;

/** The head of the ledger. On a narrow screen it is there for assistive technology only. */
export function LedgerTableHead() {
  return (
    <TableHead role="rowgroup" className="max-xl:sr-only">
      <tr role="row">
        {COLUMNS.map(({ name, width }) => (
          <Th key={name} role="columnheader" className={width}>
            {name}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}
