import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { FormEvent } from "react";
import { formatNumber } from "@/lib/format";
import { Button } from "./Button";
import { CONTROL } from "./controlStyles";
import { cx } from "./cx";

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
  /** The page shown, and how many there are, where that is known. */
  page: number;
  pages?: number;
  onGo: (page: number) => void;
}

/** Which rows are shown, and the way to those before and after. */
export function Pagination({ label, from, to, total, onPrevious, onNext, ...place }: PaginationProps) {
  const range = to < from ? "None" : `Rows ${formatNumber(from)}–${formatNumber(to)}`;
  return (
    <nav aria-label={`Pages of ${label}`} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <p className="text-ink-muted tabular-nums">
        {range}
        {total !== undefined && ` of ${formatNumber(total)}`}
      </p>
      <div className="flex items-center gap-2">
        <GoTo {...place} />
        <Button
          size="sm"
          icon={<ChevronLeft aria-hidden size={14} />}
          unavailable={onPrevious ? undefined : "This is the first page"}
          onClick={onPrevious}
        >
          Previous
        </Button>
        <Button size="sm" unavailable={onNext ? undefined : "This is the last page"} onClick={onNext}>
          Next
          <ChevronRight aria-hidden size={14} />
        </Button>
      </div>
    </nav>
  );
}

/** The number of the page, to be typed over. A number out of range becomes the nearest page. */
function GoTo({ page, pages, onGo }: Pick<PaginationProps, "page" | "pages" | "onGo">) {
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements[0] as HTMLInputElement;
    const asked = Math.min(Math.max(1, Math.trunc(Number(field.value)) || page), pages ?? 999_999);
    field.value = String(asked);
    if (asked !== page) onGo(asked);
  };
  return (
    <form onSubmit={go}>
      <label className="flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-muted tabular-nums">
        Page
        <input
          key={page}
          defaultValue={page}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          className={cx(CONTROL, "h-7 w-12! px-1! text-center")}
        />
        {pages !== undefined && `of ${formatNumber(pages)}`}
      </label>
    </form>
  );
}
