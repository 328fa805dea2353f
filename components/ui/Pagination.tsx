import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import { formatNumber } from "@/lib/format";
import { Button } from "./Button";

export interface PaginationProps {
  /** What is paged: "Cases". */
  label: string;
  /** The position of the first and last row shown, from 1. */
  from: number;
  to: number;
  /** How many there are, where that is known. */
  total?: number;
  /** Absent on the first page, and on the last. */
  onPrevious?: () => void;
  onNext?: () => void;
  busy?: boolean;
}

/** Which rows are shown, and the way to those before and after. */
export function Pagination({ label, from, to, total, onPrevious, onNext, busy }: PaginationProps) {
  const range = `${formatNumber(from)}–${formatNumber(to)}`;
  return (
    <nav aria-label={`Pages of ${label}`} className="flex items-center justify-between gap-4 py-2">
      <p className="text-ink-muted tabular-nums">
        {range}
        {total !== undefined && ` of ${formatNumber(total)}`}
      </p>
      <div className="flex gap-2">
        <Button
          size="sm"
          icon={<ChevronLeft aria-hidden size={14} />}
          disabled={!onPrevious || busy}
          onClick={onPrevious}
        >
          Previous
        </Button>
        <Button size="sm" disabled={!onNext || busy} onClick={onNext}>
          Next
          <ChevronRight aria-hidden size={14} />
        </Button>
      </div>
    </nav>
  );
}
