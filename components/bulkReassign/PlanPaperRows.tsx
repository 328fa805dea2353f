import { Isolated } from "@/components/ui/Isolated";
import type { PlanKind } from "@/lib/domain/planStates";
import type { PlanRow } from "@/lib/bulkReassign/contract";
import { wordOfVerdict } from "@/lib/bulkReassign/words";
import { RESULT_WORDS } from "@/lib/domain/planWords";

export interface PlanPaperRowsProps {
  rows: readonly PlanRow[];
  kind: PlanKind;
  /** Are there results? (`hasResults`) */
  told?: boolean;
}

const HEAD = "border-b border-line-strong py-1 pr-3 text-left text-xs font-medium text-ink-muted";
const CELL = "border-b border-line py-1 pr-3 align-top";

/** Every case of a plan, in words alone. The head is repeated on each sheet, and no case is split. */
export function PlanPaperRows({ rows, kind, told }: PlanPaperRowsProps) {
  const columns = ["No.", "Case", "From → to", "Plan", ...(told ? ["Result"] : [])];
  return (
    <div className="overflow-x-auto print:overflow-visible" role="region" aria-label="Cases" tabIndex={0}>
      <table className="w-full text-xs">
        <caption className="sr-only">Cases of the plan</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={HEAD}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PaperRow key={row.ordinal} row={row} kind={kind} told={told} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperRow({ row, kind, told }: { row: PlanRow; kind: PlanKind; told?: boolean }) {
  const { ordinal, entityId, serviceName, name, from, to, verdict, result, failure } = row;
  return (
    <tr className="break-inside-avoid">
      <td className={CELL}>{ordinal}</td>
      <td className={CELL}>
        {name && (
          <span className="block">
            <Isolated>{name}</Isolated>
          </span>
        )}
        <span className="text-ink-muted">
          {serviceName} · {entityId}
        </span>
      </td>
      <td className={CELL}>
        <Isolated>{[from ?? "Unassigned", to].filter(Boolean).join(" → ")}</Isolated>
      </td>
      <td className={CELL}>{wordOfVerdict(verdict, kind).label}</td>
      {told && (
        <td className={CELL}>
          {result && RESULT_WORDS[result].label}
          {failure && result !== "confirmed" && <span className="block text-ink-muted">{failure}</span>}
        </td>
      )}
    </tr>
  );
}
