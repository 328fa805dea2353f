import type { ReactNode } from "react";

export interface EmptyStateProps {
  icon?: ReactNode;
  /** What is not there: "No case matches these filters". */
  title: string;
  /** What to do next. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Shown where there is nothing to show: it says why and what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-12 text-center">
      {icon && <span className="mb-2 text-ink-muted">{icon}</span>}
      <p className="text-base font-semibold">{title}</p>
      <div className="max-w-prose text-ink-muted">{children}</div>
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
