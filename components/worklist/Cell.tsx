import RefreshCw from "lucide-react/icons/refresh-cw";
import type { ComponentProps } from "react";
import { cx } from "@/components/ui/cx";
import { Td } from "@/components/ui/Table";

/** A cell of a row, which says so when it has changed since the officer last asked for the list. Nothing moves by it. */
export function Cell({
  changed = false,
  className,
  children,
  ...native
}: ComponentProps<"td"> & { changed?: boolean }) {
  return (
    <Td role="cell" {...native} className={cx(changed && "relative bg-info-bg", className)}>
      {children}
      {changed && (
        <span title="Changed since the list was loaded" className="absolute top-1 right-0.5 text-info-ink">
          <RefreshCw aria-hidden size={10} />
          <span className="sr-only">(changed)</span>
        </span>
      )}
    </Td>
  );
}
