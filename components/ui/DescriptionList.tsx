import { Fragment, type ReactNode } from "react";

export interface Description {
  term: string;
  /** Left out when undefined or null: an absent fact takes no room. */
  value: ReactNode;
}

/** Facts as term and value in two columns. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const known = items.filter(({ value }) => value !== undefined && value !== null);
  return (
    <dl className="grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
      {known.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
