import { Isolated } from "@/components/ui/Isolated";
import type { EntryGroup } from "@/lib/executions/facts";
import { OutsideLink } from "./OutsideLink";

/** Positions, lists or articles of one kind, each with what is said of it. */
export function EntryList({ group: { label, entries, more } }: { group: EntryGroup }) {
  return (
    <div>
      <p className="text-xs text-ink-muted">{label}</p>
      <ul className="flex flex-col gap-1.5">
        {entries.map(({ title, details, url }, index) => (
          <li key={index}>
            <span className="font-semibold">
              {url ? <OutsideLink href={url}>{title}</OutsideLink> : <Isolated>{title}</Isolated>}
            </span>{" "}
            <span className="text-ink-muted">
              <Isolated limit={1_000}>{details.join(" · ")}</Isolated>
            </span>
          </li>
        ))}
        {more > 0 && <li className="text-ink-muted">… and {more} more</li>}
      </ul>
    </div>
  );
}
