import { useTimeZone } from "@/components/ui/clock";
import { Disclosure } from "@/components/ui/Disclosure";
import { Isolated } from "@/components/ui/Isolated";
import { plural } from "@/lib/format";
import { type Readable, readable } from "@/lib/executions/looseValues";
import { wordOfKey } from "@/lib/executions/words";
import { OutsideLink } from "./OutsideLink";

/**
 * The rest of a record that is not described in words: folded, as named values. Renders nothing when nothing is left.
 */
export function ReadableRest({ value }: { value: Record<string, unknown> }) {
  const told = readable(value, useTimeZone());
  if (!told) return null;
  const count = told.kind === "record" ? told.entries.length : 1;
  return (
    <Disclosure summary={<span className="text-ink-muted">{plural(count, "more detail")}</span>}>
      <ReadableValue value={told} />
    </Disclosure>
  );
}

/** A value of any shape as text, list or named values. */
export function ReadableValue({ value }: { value: Readable }) {
  if (value.kind === "text")
    return value.url ? (
      <OutsideLink href={value.url}>{value.text}</OutsideLink>
    ) : (
      <Isolated limit={1_000}>{value.text}</Isolated>
    );
  if (value.kind === "list") return <ReadableList value={value} />;
  return (
    <dl className="flex flex-col gap-1">
      {value.entries.map(({ key, value: inner }) => (
        <div key={key} className={inner.kind === "text" ? "grid grid-cols-[minmax(6rem,2fr)_3fr] gap-x-3" : undefined}>
          <dt className="wrap-anywhere text-ink-muted">
            <Isolated limit={200}>{wordOfKey(key)}</Isolated>
          </dt>
          <dd className={inner.kind === "text" ? "min-w-0" : "min-w-0 border-l border-line pl-3"}>
            <ReadableValue value={inner} />
          </dd>
        </div>
      ))}
      <More count={value.more} />
    </dl>
  );
}

function ReadableList({ value }: { value: Extract<Readable, { kind: "list" }> }) {
  return (
    <ul className="flex flex-col gap-1">
      {value.items.map((item, index) => (
        <li key={index}>
          <ReadableValue value={item} />
        </li>
      ))}
      <More count={value.more} />
    </ul>
  );
}

function More({ count }: { count: number }) {
  return count > 0 ? <p className="text-ink-muted">… and {plural(count, "more", "more")}</p> : null;
}
