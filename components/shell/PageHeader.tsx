import type { ReactNode } from "react";

export interface PageHeaderProps {
  /** The one h1 of the page. */
  title: ReactNode;
  /** A line under it. */
  description?: ReactNode;
  /** What one can do here, at the right. */
  actions?: ReactNode;
}

/** The head of a page inside the shell. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <h1 className="text-lg font-semibold wrap-anywhere">{title}</h1>
        {description && <p className="text-ink-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
