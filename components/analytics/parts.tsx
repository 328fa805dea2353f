import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { formatNumber } from "@/lib/format";

/** One figure of the page with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** What a row of a table is about. */
export function RowHead({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="row" className={cx("h-9 border-b border-line py-1.5 pr-3 pl-2 font-medium", className)}>
      {children}
    </th>
  );
}

/** A number of overrides, linked to their rows in the ledger; zero is not linked. */
export function LedgerLink({ count, of, href }: { count: number; of: string; href: string }) {
  if (count === 0) return <span className="text-ink-muted tabular-nums">0</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      className="rounded-sm font-medium text-accent-text tabular-nums underline-offset-2 hover:underline"
    >
      {formatNumber(count)}
      <VisuallyHidden> {of}</VisuallyHidden>
    </Link>
  );
}
