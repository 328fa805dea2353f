import type { ReactNode } from "react";
import { Isolated } from "@/components/ui/Isolated";
import { StackedBar, Swatch } from "@/components/ui/StackedBar";
import { Uncounted } from "@/components/ui/Uncounted";
import { formatNumber } from "@/lib/format";
import type { TeamLoad } from "@/lib/team/contract";

const WAITING = { tone: "serious", hatched: true } as const;
const OTHER = { tone: "info" } as const;

interface Load {
  id: string;
  name: string;
  open: number | null;
  attention: number | null;
}

/** The load per officer as bars: what needs attention, then what else is open. Each row says it in words as well. */
export function LoadPicture({ load: { officers, others } }: { load: TeamLoad }) {
  const rows: Load[] = [...officers, { id: "others", name: OTHERS, ...others }];
  const max = Math.max(...rows.map(({ open }) => open ?? 0));
  return (
    <figure aria-labelledby="load-picture">
      <figcaption id="load-picture" className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted">
        <span className="flex items-center gap-1.5">
          <Swatch {...WAITING} /> Needs attention
        </span>
        <span className="flex items-center gap-1.5">
          <Swatch {...OTHER} /> Other open cases
        </span>
      </figcaption>
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} max={max} />
        ))}
      </ul>
    </figure>
  );
}

/** Cases that no officer of this desk has. */
export const OTHERS = "Not assigned to our team";

function Row({ row: { name, open, attention }, max }: { row: Load; max: number }) {
  const waiting = attention ?? 0;
  const segments = [
    { ...WAITING, value: waiting },
    { ...OTHER, value: Math.max(0, (open ?? 0) - waiting) },
  ];
  return (
    <li className="grid grid-cols-[minmax(0,2fr)_minmax(4rem,5fr)_4.5rem] items-center gap-x-3 py-1">
      <span className="min-w-0 wrap-anywhere">
        <Isolated>{name}</Isolated>
      </span>
      <StackedBar segments={segments} max={max} />
      <span className="text-right whitespace-nowrap tabular-nums">{wordsOf(open, attention)}</span>
    </li>
  );
}

function wordsOf(open: number | null, attention: number | null): ReactNode {
  if (open === null) return <Uncounted />;
  return attention === null ? formatNumber(open) : `${formatNumber(attention)} of ${formatNumber(open)}`;
}
