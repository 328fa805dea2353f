import { cx } from "./cx";

const BLOCK = "animate-breathe rounded-sm bg-neutral-bg";

/** One grey block in the size of what will come. Decorative. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("block", BLOCK, className)} />;
}

const LINE_WIDTHS = ["w-full", "w-11/12", "w-4/5", "w-2/3"];

/** Lines of text to come. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={cx("h-3", LINE_WIDTHS[line % LINE_WIDTHS.length])} />
      ))}
    </div>
  );
}

/** A titled panel to come. */
export function SkeletonPanel({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-3 py-3">
      <Skeleton className="h-4 w-40" />
      <SkeletonText lines={lines} />
    </div>
  );
}

const CELL_WIDTHS = ["w-3/5", "w-11/12", "w-2/3", "w-4/5", "w-1/2", "w-3/4"];

/** Rows of a table to come, inside its `<tbody>`: the same height as real rows, so that nothing jumps. */
export function SkeletonRows({ rows = 8, columns, tall = false }: { rows?: number; columns: number; tall?: boolean }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column} className={cx("border-b border-line px-3 first:pl-2 last:pr-2", tall ? "h-14" : "h-9")}>
          <Skeleton className={cx("h-3", CELL_WIDTHS[(row + column) % CELL_WIDTHS.length])} />
        </td>
      ))}
    </tr>
  ));
}
