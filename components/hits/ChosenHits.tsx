import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { comparisonOf } from "@/lib/executions/amlComparison";
import { asRecord, asText, member } from "@/lib/executions/looseValues";
import { describeProcessResult } from "@/lib/executions/processResult";
import { decisionOn } from "@/lib/profiles/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { describeHit, resultKindOf } from "@/lib/hits/rules";

interface ChosenHitsProps {
  hits: readonly ProcessResult[];
  entityId: string;
}

/** The hits that a decision is about, each by what tells it from others, and how it is decided now. */
export function ChosenHits({ hits, entityId }: ChosenHitsProps) {
  return (
    <ul
      aria-label="Hits"
      className="flex max-h-60 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line"
    >
      {hits.map((hit) => (
        <li key={hit.processResultId} className="flex flex-col gap-0.5 px-3 py-2">
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="min-w-0 font-medium">
              <Isolated limit={300}>{describeHit(hit)}</Isolated>
            </span>
            <Badge tone={decisionOn(hit).resolved ? "neutral" : "caution"}>{decisionOn(hit).label}</Badge>
          </p>
          <p className="text-xs text-ink-muted empty:hidden">
            <Isolated limit={300}>{factsOf(hit)}</Isolated>
          </p>
          {resultKindOf(hit) === "duplicate" && <BothEntities hit={hit} entityId={entityId} />}
        </li>
      ))}
    </ul>
  );
}

/** Hits of one name are told apart by their birth and countries, and by what they are listed or reported for. */
function factsOf(hit: ProcessResult): string {
  const facts = comparisonOf(asRecord(hit.supplementaryData), undefined)
    .filter(({ term }) => term !== "Name")
    .flatMap(({ term, found }) => (found ? `${term}: ${found}` : []));
  const listed = describeProcessResult(hit).groups.flatMap(({ entries }) => entries[0]?.title ?? []);
  return [...facts.slice(0, 2), ...listed.slice(0, 1)].join(" · ");
}

/** FrankieOne documents which entity stays in two ways (handbook 1.18): both are named, and neither is promised. */
function BothEntities({ hit, entityId }: { hit: ProcessResult; entityId: string }) {
  const other = asText(member(asRecord(hit.supplementaryData), "duplicateEntityId"));
  return (
    <div className="flex flex-col gap-1 text-xs">
      <Id term="This entity" id={entityId} />
      <Id term="The other entity" id={other ?? "not named"} />
      <p className="text-ink-muted">
        A true match keeps one of the two as the primary entity and marks the other as its duplicate. “Accepted” keeps
        this entity as the primary one by FrankieOne&apos;s description of the call, and the incoming one by that of the
        value: they agree where this entity came in later. Check both in FrankieOne afterwards.
      </p>
    </div>
  );
}

function Id({ term, id }: { term: string; id: string }) {
  return (
    <p className="wrap-anywhere">
      <span className="text-ink-muted">{term}</span> <code className="font-mono">{id}</code>
    </p>
  );
}
