import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { formatNumber, humanise } from "@/lib/format";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { readable } from "@/lib/executions/evidence";
import { decisionOn, tellProcessResult } from "@/lib/executions/processResult";
import { toneOfResult } from "@/lib/executions/results";
import type { EntryGroup, ToldResult } from "@/lib/executions/facts";
import { OutsideLink } from "./OutsideLink";
import { ReadableRest } from "./ReadableValue";
import { ResultErrors } from "./ResultErrors";

/** One single result: who found what, what a person has decided about it, and the evidence, boxed where there is any. */
export function ProcessResultView({ result, entityId }: { result: ProcessResult; entityId: string }) {
  const told = tellProcessResult(result, entityId);
  const isBare = told.facts.length + told.groups.length + result.errors.length === 0 && !readable(told.rest);
  return (
    <div
      className={cx("flex flex-col gap-2", !isBare && "rounded-md border border-line bg-surface-sunken px-3 py-2.5")}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <p className="min-w-0 font-medium">
          <Isolated limit={300}>{told.title ?? subjectOf(result)}</Isolated>
        </p>
        {result.result && <Badge tone={toneOfResult(result.result)}>{humanise(result.result)}</Badge>}
        <Decision result={result} />
        <ValidityMark status={result.systemStatus} />
        <Provider result={result} note={told.note} />
      </div>
      {!isBare && <ProcessEvidence told={told} errors={result.errors} />}
    </div>
  );
}

function ProcessEvidence({ told, errors }: { told: ToldResult; errors: ProcessResult["errors"] }) {
  return (
    <>
      {told.facts.length > 0 && (
        <DescriptionList
          items={told.facts.map(({ term, value }) => ({ term, value: <Isolated limit={1_000}>{value}</Isolated> }))}
        />
      )}
      {told.groups.map((group) => (
        <Group key={group.label} group={group} />
      ))}
      <ResultErrors errors={errors} />
      <ReadableRest value={told.rest} />
    </>
  );
}

function subjectOf({ class: kind, objectType }: ProcessResult): string {
  return (
    [kind, objectType]
      .filter((word) => word !== undefined)
      .map(humanise)
      .join(" · ") || "Result"
  );
}

/** Hits wait for a person's decision; plain matches do not, so nothing is said of them. */
function Decision({ result }: { result: ProcessResult }) {
  const isHit = result.result === "HIT" || result.result === "SUSPECTED";
  if (!isHit && !result.manualStatus) return null;
  const { label, resolved } = decisionOn(result);
  return <Badge tone={resolved ? "neutral" : "caution"}>{label}</Badge>;
}

function ValidityMark({ status }: { status: string | undefined }) {
  return status && status !== "VALID" ? <Badge tone="caution">{humanise(status)}</Badge> : null;
}

/** Numbers of providers are shown as they came: which direction is good is undocumented (handbook 1.17). */
function Provider({ result: { providerResult }, note }: { result: ProcessResult; note?: string }) {
  const { name, source, confidence, riskScore } = providerResult ?? {};
  const told = [
    source && source !== name ? `${name ?? "unnamed provider"} (${source})` : name,
    confidence?.normalized !== undefined && `confidence ${formatNumber(confidence.normalized, 2)}`,
    riskScore !== undefined && `risk score ${formatNumber(riskScore, 2)}`,
    note,
  ].filter(Boolean);
  return told.length > 0 ? (
    <p className="text-xs text-ink-muted">
      <Isolated>{told.join(" · ")}</Isolated>
    </p>
  ) : null;
}

function Group({ group: { label, entries, more } }: { group: EntryGroup }) {
  return (
    <div>
      <p className="text-xs font-medium text-ink-muted">{label}</p>
      <ul className="flex flex-col gap-1.5 pt-0.5">
        {entries.map(({ title, details, url }, index) => (
          <li key={index}>
            <p className="font-medium">
              {url ? <OutsideLink href={url}>{title}</OutsideLink> : <Isolated>{title}</Isolated>}
            </p>
            {details.length > 0 && (
              <p className="text-ink-muted">
                <Isolated limit={1_000}>{details.join(" · ")}</Isolated>
              </p>
            )}
          </li>
        ))}
        {more > 0 && <li className="text-ink-muted">… and {more} more</li>}
      </ul>
    </div>
  );
}
