import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { type AttributeRow, type Cell, isMet, type KycMatrix } from "@/lib/executions/kycMatrix";
import { wordOfSource } from "@/lib/domain/providerWords";
import type { Tone } from "@/lib/tone";

const CELLS: Record<Cell, { words: string; tone: Tone }> = {
  met: { words: "Met", tone: "good" },
  partly: { words: "Partly met", tone: "caution" },
  "not-met": { words: "Not met", tone: "critical" },
};

/** What was matched where: one row for each attribute, those not met first, one column for each source. */
export function KycTable({ matrix: { sources, rows } }: { matrix: KycMatrix }) {
  return (
    <div className="overflow-x-auto" role="group" aria-label="Attributes by source" tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <thead className="text-xs text-ink-muted">
          <tr className="border-b border-line">
            <th className="py-1 pr-3 font-normal">
              <span className="sr-only">Attribute</span>
            </th>
            {sources.map((source) => (
              <th key={source} scope="col" className="py-1 pr-3 align-bottom font-normal" title={source}>
                <Isolated limit={80}>{wordOfSource(source)}</Isolated>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.attribute} row={row} sources={sources} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, sources }: { row: AttributeRow; sources: readonly string[] }) {
  const met = isMet(row);
  return (
    <tr className="border-b border-line align-middle last:border-b-0">
      <th scope="row" className={cx("py-1.5 pr-3", met ? "font-normal" : "font-semibold")}>
        <Isolated limit={80}>{row.attribute}</Isolated>
        {!row.checked && <span className="font-normal text-ink-muted"> (not checked)</span>}
      </th>
      {sources.map((source) => (
        <td key={source} className="py-1.5 pr-3 whitespace-nowrap">
          <Answer cell={row.cells.get(source)} strong={!met} />
        </td>
      ))}
    </tr>
  );
}

function Answer({ cell, strong }: { cell: Cell | undefined; strong: boolean }) {
  if (!cell) return <span className="text-ink-muted">–</span>;
  const { words, tone } = CELLS[cell];
  return (
    <span
      className={cx("inline-flex items-center gap-1", TONE_TEXT[tone], strong && cell !== "met" && "font-semibold")}
    >
      <ToneIcon tone={tone} />
      {words}
    </span>
  );
}
