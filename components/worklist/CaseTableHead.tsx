import { TableHead, Th } from "@/components/ui/Table";

/** The columns of the worklist with their shares of the width, so that the skeleton and every page stand alike. */
export const COLUMNS = [
  { name: "Selected", width: "w-10", hidden: true },
  { name: "Risk", width: "w-[12%]" },
  { name: "Case", width: "w-[21%]" },
  { name: "Workflow and status", width: "w-[16%]" },
  { name: "Top issue", width: "w-[17%]" },
  { name: "Assignee → reviewer", width: "w-[13%]" },
  { name: "Waiting since", width: "w-[13%]" },
  { name: "State", width: "w-[8%]" },
] as const;

/** The head of the worklist. On a narrow screen it is there for assistive technology only. */
export function CaseTableHead() {
  return (
    <TableHead role="rowgroup" className="max-xl:sr-only">
      <tr role="row">
        {COLUMNS.map(({ name, width, ...look }) => (
          <Th key={name} role="columnheader" className={width}>
            {"hidden" in look ? <span className="sr-only">{name}</span> : name}
          </Th>
        ))}
      </tr>
    </TableHead>
  );
}
