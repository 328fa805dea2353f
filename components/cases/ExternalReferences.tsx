"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { CopyButton } from "@/components/ui/CopyButton";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { CaseParams } from "@/lib/cases/contract";
import { externalReferencesOptions } from "@/lib/cases/externalReferencesQueries";
import { humanise } from "@/lib/format";
import type { ExternalReference } from "@/lib/frankieone/wire/documents";

interface ExternalReferencesProps {
  params: CaseParams;
  /** Those that came with the person, until their own list is there. */
  known?: readonly ExternalReference[];
}

/** What the person is called in other systems, read when it is shown. */
export function ExternalReferences({ params, known = [] }: ExternalReferencesProps) {
  const { data, error, refetch } = useQuery(externalReferencesOptions(params));
  const references = data ?? known;
  return (
    <section aria-label="External references" className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">External references</h3>
      {!data && error && <FailureCallout error={error} what="External references" retry={() => void refetch()} />}
      {!data && !error && references.length === 0 && <SkeletonText lines={2} />}
      {data?.length === 0 && <p className="text-ink-muted">FrankieOne has none.</p>}
      <ul className="flex flex-col gap-3">
        {references.map((each, index) => (
          <li key={each.referenceId ?? index} className="border-l border-line pl-3">
            <Reference {...each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reference({ type, name, value, description, referenceId, sourceId }: ExternalReference) {
  return (
    <>
      <p>
        <span className="font-medium">
          <Isolated limit={200}>{name ?? "Without a name"}</Isolated>
        </span>
        {type && (
          <span className="text-ink-muted">
            {" · "}
            <Isolated limit={80}>{humanise(type)}</Isolated>
          </span>
        )}
      </p>
      {value && <Copied text={value} label={`Copy the value of ${name ?? "this reference"}`.slice(0, 120)} />}
      {description && (
        <p className="text-ink-muted">
          <Isolated limit={600}>{description}</Isolated>
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
        {referenceId && <Named term="Reference ID" id={referenceId} />}
        {sourceId && <Named term="Source ID" id={sourceId} />}
      </p>
    </>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <p className="inline-flex max-w-full items-center">
      <span className="min-w-0">
        <Isolated limit={400}>{text}</Isolated>
      </span>
      <CopyButton text={text} label={label} />
    </p>
  );
}

function Named({ term, id }: { term: string; id: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      {term}{" "}
      <code className="min-w-0 font-mono">
        <Isolated limit={256}>{id}</Isolated>
      </code>
      <CopyButton text={id} label={`Copy ${term.toLowerCase().replace("id", "ID")}`} />
    </span>
  );
}
