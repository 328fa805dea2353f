import { TableHead, Th } from "@/components/ui/Table";

/**
 * The columns of the worklist with their shares of the width, so that the skeleton and every page are laid out alike.
 * At 1280 px the highest risk, the longest status and the marks of the desk are whole.
 */
export const COLUMNS = [
  { name: "Selected", width: "w-10", hidden: true },
  { name: "Case", width: "w-[23%]" },
  { name: "To decide", width: "w-[24.5%]" },
  { name: "Status", width: "w-[14.5%]" },
  { name: "Risk", width: "w-[11.5%]" },
  { name: "Waiting", width: "w-[10%]" },
  { name: "Assignee → reviewer", width: "w-[12.8%]" },
] as const;

/** The head of the worklist; above cards it is for assistive technology only. */
export function CaseTableHead() {
  return (
    <TableHead role="rowgroup" className="@max-rows:sr-only @max-rows:absolute!">
      <tr role="row">
        {COLUMNS.map(({ name, width, ...column }) => (
          <Th key={name} role="columnheader" className={`px-2! ${width}`}>
            {"hidden" in column ? <span className="sr-only">{name}</span> : name}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}
