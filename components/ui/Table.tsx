import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export interface TableProps extends ComponentProps<"table"> {
  /** What the table holds, for assistive technology. */
  caption: ReactNode;
  /** Set it when no cell takes focus, so that the keyboard can scroll the table on a narrow screen. */
  scrollLabel?: string;
}

/**
 * A native table with dense rows. From 1024 px its head sticks below the header of the page; below that the table
 * scrolls sideways in a box of its own, shaded where it goes on, which also holds what is placed in it for assistive technology alone.
 */
export function Table({ caption, scrollLabel, className, children, ...native }: TableProps) {
  const scroll = scrollLabel ? { role: "region", "aria-label": scrollLabel, tabIndex: 0 } : undefined;
  return (
    <div {...scroll} className="relative -mx-2 goes-on-sideways max-lg:overflow-x-auto">
      <table {...native} className={cx("w-full border-separate border-spacing-0 text-left", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** The head of a table: `<TableHead><tr><Th>…</Th></tr></TableHead>`. */
export function TableHead({ className, ...native }: ComponentProps<"thead">) {
  return (
    <thead
      {...native}
      className={cx("z-10 bg-surface lg:sticky lg:top-(--table-top,var(--header-height)) print:static", className)}
    />
  );
}

export interface CellProps {
  /** Numbers are right-aligned. */
  numeric?: boolean;
}

/** A column header. */
export function Th({ numeric, className, ...native }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...native}
      className={cx(
        "h-8 border-b border-line px-3 text-xs font-medium whitespace-nowrap text-ink-muted first:pl-2 last:pr-2",
        numeric && "text-right",
        className,
      )}
    />
  );
}

export interface RowProps extends ComponentProps<"tr"> {
  /** Chosen with its checkbox. */
  selected?: boolean;
  /** The row with the keyboard focus. */
  current?: boolean;
}

/** A row of the body. Selection and position are said by the checkbox and by focus; this is for the eye. */
export function Tr({ selected, current, className, ...native }: RowProps) {
  return (
    <tr
      {...native}
      data-selected={selected || undefined}
      data-current={current || undefined}
      className={cx(
        "group/row hover:bg-surface-hover data-current:bg-surface-hover data-selected:bg-surface-selected",
        "data-current:[&>:first-child]:shadow-[inset_2px_0_0_var(--color-accent-text)]",
        className,
      )}
    />
  );
}

/** A cell. A row with one line is 36 px tall, with two 56. */
export function Td({ numeric, className, ...native }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...native}
      className={cx("h-9 border-b border-line px-3 py-2 first:pl-2 last:pr-2", numeric && "text-right", className)}
    />
  );
}
