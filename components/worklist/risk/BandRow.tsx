import type { ReactNode, Ref } from "react";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { meaningOfRisk } from "@/lib/profiles/risk";
import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import { COLUMNS } from "../CaseTableHead";

const WIDE = "@max-rows:block @max-rows:w-full";

/** The heading row of a band: its level, and what is to say about it. */
export function BandHeading({
  level,
  children,
  ref,
}: {
  level: RiskLevel;
  children: ReactNode;
  ref?: Ref<HTMLTableRowElement>;
}) {
  const meaning = meaningOfRisk(level);
  return (
    <tr ref={ref} role="row" className={WIDE}>
      <th
        role="rowheader"
        scope="rowgroup"
        colSpan={COLUMNS.length}
        className={`h-10 border-b border-line bg-surface-sunken px-2 text-left font-normal ${WIDE}`}
      >
        <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{meaning && <StatusBadge meaning={meaning} variant="plain" />}</span>
          {children}
        </div>
      </th>
    </tr>
  );
}

/** A row of the table that holds one thing across all columns. */
export function WholeRow({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className={WIDE}>
      <td role="cell" colSpan={COLUMNS.length} className={`border-b border-line px-2 ${WIDE}`}>
        {children}
      </td>
    </tr>
  );
}
