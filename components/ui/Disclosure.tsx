import ChevronRight from "lucide-react/icons/chevron-right";
import type { ComponentProps, ReactNode } from "react";

export interface DisclosureProps extends Omit<ComponentProps<"details">, "title"> {
  summary: ReactNode;
  /** Stands at the right end of the summary. */
  aside?: ReactNode;
}

/** The browser's details and summary: works without script and is found by the page search. */
export function Disclosure({ summary, aside, className, children, ...native }: DisclosureProps) {
  return (
    <details {...native} className={className}>
      <summary className="-mx-1 flex min-h-8 list-none items-center gap-1.5 rounded-md px-1 py-1.5 hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={14}
          className="shrink-0 text-ink-muted transition-transform print:hidden duration-100 [[open]>summary>&]:rotate-90"
        />
        <span className="min-w-0 flex-1 font-medium">{summary}</span>
        {aside}
      </summary>
      <div className="pt-1 pb-3 pl-5">{children}</div>
    </details>
  );
}
