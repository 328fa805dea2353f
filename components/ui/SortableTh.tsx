import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import type { ReactNode } from "react";
import { Th } from "./Table";

export type SortDirection = "ascending" | "descending";

export interface SortableThProps {
  /** The direction this column is sorted in; undefined when another one decides. */
  direction?: SortDirection;
  onSort: () => void;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
}

const ICONS = { ascending: ArrowUp, descending: ArrowDown };

/** A column header that sorts when pressed; the direction is said by `aria-sort` and shown by an arrow. */
export function SortableTh({ direction, onSort, numeric, className, children }: SortableThProps) {
  const Icon = direction ? ICONS[direction] : ChevronsUpDown;
  return (
    <Th aria-sort={direction ?? "none"} numeric={numeric} className={className}>
      <button
        type="button"
        onClick={onSort}
        className="-mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink"
      >
        <span className={direction && "text-ink"}>{children}</span>
        <Icon aria-hidden size={12} className={direction ? "text-ink" : "opacity-60"} />
      </button>
    </Th>
  );
}
