import { FILLED, OWN_WORDS } from "@/lib/templates/placeholders";

/** Which placeholders there are, and what comes in their place. */
export function PlaceholderHelp() {
  return (
    <section aria-label="Placeholders" className="rounded-md border border-line bg-surface-sunken px-3 py-2.5 text-xs">
      <Kind title="Filled in from the case" of={FILLED} />
      <Kind title="Filled in by the officer; a comment with an empty one cannot be sent" of={OWN_WORDS} />
    </section>
  );
}

function Kind({ title, of }: { title: string; of: Record<string, string> }) {
  return (
    <>
      <h3 className="font-medium not-first:mt-2">{title}</h3>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        {Object.entries(of).map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="font-mono">{`{${name}}`}</dt>
            <dd className="text-ink-muted">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
