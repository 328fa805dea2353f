import { CopyButton } from "@/components/ui/CopyButton";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import { plural } from "@/lib/format";
import type { DetailField, DetailGroup } from "@/lib/executions/details";
import { timeOf } from "@/lib/frankieone/wire/moments";

export interface DetailsProps {
  group: DetailGroup;
  /** Groups whose path this accepts are folded until somebody opens them. */
  isFolded?: (path: string) => boolean;
}

/** Every field of an answer of the vendor, by name, in words and as it came, with what it takes to copy an id. */
export function Details({ group, isFolded = () => false }: DetailsProps) {
  return (
    <div className="flex flex-col gap-3 text-xs">
      {group.fields.length > 0 && <Fields fields={group.fields} />}
      {group.groups.map((inner) =>
        isFolded(inner.path) ? (
          <LazyDisclosure onPaper="whole" key={inner.path} summary={<Isolated limit={200}>{inner.title}</Isolated>}>
            {() => <Details group={inner} isFolded={isFolded} />}
          </LazyDisclosure>
        ) : (
          <section key={inner.path} aria-label={inner.title} className="[content-visibility:auto]">
            <p className="pb-1 text-sm font-medium">
              <Isolated limit={200}>{inner.title}</Isolated>
            </p>
            <div className="border-l border-line pl-3">
              <Details group={inner} isFolded={isFolded} />
            </div>
          </section>
        ),
      )}
      {group.more > 0 && (
        <p className="text-ink-muted">… and {plural(group.more, "more", "more")} that are not shown</p>
      )}
    </div>
  );
}

function Fields({ fields }: { fields: readonly DetailField[] }) {
  return (
    <dl className="leading-5">
      {fields.map((field) => (
        <div
          key={field.path}
          className="grid grid-cols-[minmax(6rem,3fr)_minmax(0,5fr)] items-baseline gap-x-4 py-0.5 border-b border-line/60 last:border-0"
        >
          <dt className="wrap-anywhere text-ink-muted">
            <Isolated limit={120}>{field.term}</Isolated>
          </dt>
          <dd className="min-w-0 wrap-anywhere">
            <Value field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ field: { kind, term, value, word } }: { field: DetailField }) {
  if (kind === "moment" && timeOf(value) !== undefined) return <ExactTime value={value} />;
  if (word !== undefined) return <InWords value={value} word={word} />;
  if (kind !== "identifier") return <Isolated limit={1_000}>{value}</Isolated>;
  return (
    <span className="inline-flex max-w-full items-center">
      <code className="min-w-0 font-mono">
        <Isolated limit={256}>{value}</Isolated>
      </code>
      <CopyButton text={value} label={`Copy ${term.charAt(0).toLowerCase()}${term.slice(1)}`} />
    </span>
  );
}

/** The vendor's own value is beside its word, unless it is the same word in capitals. */
function InWords({ value, word }: { value: string; word: string }) {
  if (value === word.toUpperCase())
    return (
      <span title={value}>
        <Isolated limit={1_000}>{word}</Isolated>
      </span>
    );
  return (
    <>
      <Isolated limit={1_000}>{word}</Isolated>{" "}
      <code className="font-mono text-ink-muted">
        <Isolated limit={1_000}>{value}</Isolated>
      </code>
    </>
  );
}
