import { HitFrame } from "@/components/hits/HitFrame";
import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { comparisonOf, type ComparedRow } from "@/lib/executions/amlComparison";
import type { Asked } from "@/lib/executions/asked";
import { decisionOn } from "@/lib/profiles/decisions";
import { asRecord } from "@/lib/executions/looseValues";
import { describeProcessResult } from "@/lib/executions/processResult";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { Tone } from "@/lib/tone";
import { EntryList } from "./EntryList";
import { ProviderNote } from "./ProviderNote";
import { ReadableRest } from "./ReadableValue";
import { ResultErrors } from "./ResultErrors";
import { ValidityMark } from "./ValidityMark";

interface AmlHitProps {
  hit: ProcessResult;
  asked: Asked | undefined;
  /** What the subject is called in the head of its column. */
  subject: string;
}

/** One hit of AML screening: who was found, on which lists and why, and how they compare with whom was asked for. */
export function AmlHit({ hit, asked, subject }: AmlHitProps) {
  const told = describeProcessResult(hit);
  const { label, resolved } = decisionOn(hit);
  const name = told.title ?? "A match without a name";
  return (
    <HitFrame hit={hit} label={name}>
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <p className="min-w-0 font-semibold">
            <Isolated limit={300}>{name}</Isolated>
          </p>
          <Badge tone={resolved ? "neutral" : "caution"}>{label}</Badge>
          <ValidityMark status={hit.systemStatus} />
          <ProviderNote result={hit} note={told.note} className="ml-auto" />
        </div>
        <Comparison rows={comparisonOf(asRecord(hit.supplementaryData), asked)} {...{ asked, subject }} />
        {told.groups.map((group) => (
          <EntryList key={group.label} group={group} />
        ))}
        {told.facts.length > 0 && (
          <DescriptionList
            items={told.facts.map(({ term, value }) => ({ term, value: <Isolated limit={1_000}>{value}</Isolated> }))}
          />
        )}
        <ResultErrors errors={hit.errors} />
        <ReadableRest value={told.rest} />
      </div>
    </HitFrame>
  );
}

const MARKS: Record<string, Tone> = { same: "neutral", differs: "caution", unknown: "neutral" };

/** Subject beside match. On a phone the terms stand above their values, so that both still stand beside each other. */
function Comparison({ rows, asked, subject }: { rows: readonly ComparedRow[] } & Omit<AmlHitProps, "hit">) {
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <thead className="text-xs text-ink-muted">
        <tr className="border-b border-line">
          <th className="w-24 py-1 font-normal max-sm:w-18">
            <span className="sr-only">Attribute</span>
          </th>
          <th scope="col" className="py-1 pr-2 font-normal" title={asked?.source}>
            {subject}
          </th>
          <th scope="col" className="py-1 font-normal">
            Match
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.term} className="border-b border-line align-baseline last:border-b-0">
            <th scope="row" className="py-1 pr-2 text-xs font-normal wrap-anywhere text-ink-muted">
              {row.term}
            </th>
            <td className="py-1 pr-2">
              <Told>{row.asked}</Told>
            </td>
            <td className="py-1">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <Told>{row.found}</Told>
                {row.likeness && row.found && <Mark row={row} />}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Told({ children }: { children: string | undefined }) {
  return children ? <Isolated limit={1_000}>{children}</Isolated> : <span className="text-ink-muted">not given</span>;
}

function Mark({ row: { likeness } }: { row: ComparedRow }) {
  if (!likeness) return null;
  return (
    <span className={cx("shrink-0", likeness.mark === "differs" ? "" : "text-ink-muted")}>
      <Badge tone={MARKS[likeness.mark]} icon={null}>
        {likeness.words}
      </Badge>
    </span>
  );
}
