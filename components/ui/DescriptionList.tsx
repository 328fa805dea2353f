import { beginningOf } from "@/lib/format";
import { Fragment, type ReactNode } from "react";

export interface Description {
  term: string;
  /** Left out when undefined or null: an absent fact takes no room. */
  value: ReactNode;
}

/** A term names something; the value holds long text. */
const LONGEST_TERM = 120;

/** Facts as term and value in two columns. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const known = items.filter(({ value }) => value !== undefined && value !== null);
  return (
    <dl className="grid grid-cols-[fit-content(40%)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
      {known.map(({ term, value }, index) => (
        <Fragment key={index}>
          <dt className="min-w-24 wrap-anywhere text-ink-muted">{beginningOf(term, LONGEST_TERM)}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
