import { TableHead, Th } from "@/components/ui/Table";

/**
 * The columns of the worklist with their shares of the width, so that the skeleton and every page stand alike. At 1280 px the gravest risk,
 * the longest state and a date of another year are whole.
 */
export const COLUMNS = [
  { name: "Selected", width: "w-10", hidden: true },
  { name: "Risk", width: "w-[11.7%]" },
  { name: "Case", width: "w-[18.6%]" },
  { name: "Workflow and status", width: "w-[13.5%]" },
  { name: "Top issue", width: "w-[15.6%]" },
  { name: "Assignee → reviewer", width: "w-[12.8%]" },
  { name: "Waiting since", width: "w-[13.4%]" },
  { name: "State", width: "w-[10.6%]" },
] as const;

/** The head of the worklist. On a narrow screen it is there for assistive technology only. */
export function CaseTableHead() {
  return (
    <TableHead role="rowgroup" className="max-xl:sr-only max-xl:absolute!">
      <tr role="row">
        {COLUMNS.map(({ name, width, ...look }) => (
          <Th key={name} role="columnheader" className={`px-2! ${width}`}>
            {"hidden" in look ? <span className="sr-only">{name}</span> : name}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}
