import Link from "next/link";
import { HitFrame } from "@/components/hits/HitFrame";
import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Isolated } from "@/components/ui/Isolated";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { decisionOn } from "@/lib/profiles/decisions";
import type { Fact } from "@/lib/executions/facts";
import { isHit } from "@/lib/executions/hits";
import { describeProcessResult } from "@/lib/executions/processResult";
import { toneOfResult } from "@/lib/executions/results";
import { wordOfResult } from "@/lib/executions/resultWords";
import { wordOfAttribute } from "@/lib/executions/ruleWords";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { EntryList } from "./EntryList";
import { ProviderNote } from "./ProviderNote";
import { ReadableRest } from "./ReadableValue";
import { ResultErrors } from "./ResultErrors";
import { ValidityMark } from "./ValidityMark";

/** One single result: what was checked and by whom, how it went, what a person has decided, and the evidence. */
export function ProcessResultView({ result, entityId }: { result: ProcessResult; entityId: string }) {
  const told = describeProcessResult(result, entityId);
  const title = told.title ?? subjectOf(result);
  return (
    <HitFrame hit={result} label={title}>
      <div className="flex flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <p className="min-w-0 font-semibold">
            <Isolated limit={300}>{title}</Isolated>
          </p>
          {result.result && <Badge tone={toneOfResult(result.result)}>{wordOfResult(result.result)}</Badge>}
          <Decision result={result} />
          <ValidityMark status={result.systemStatus} />
          <ProviderNote result={result} note={told.note} />
        </div>
        {told.facts.length > 0 && (
          <DescriptionList items={told.facts.map((fact) => ({ term: fact.term, value: <FactValue fact={fact} /> }))} />
        )}
        {told.groups.map((group) => (
          <EntryList key={group.label} group={group} />
        ))}
        <ResultErrors errors={result.errors} />
        <ReadableRest value={told.rest} />
      </div>
    </HitFrame>
  );
}

/** A value with a tone bears its icon, so that the one check that failed stands out. */
function FactValue({ fact: { value, href, tone } }: { fact: Fact }) {
  const text = <Isolated limit={1_000}>{value}</Isolated>;
  if (tone)
    return (
      <span className={cx("inline-flex items-baseline gap-1.5", TONE_TEXT[tone], tone !== "good" && "font-semibold")}>
        <ToneIcon tone={tone} className="self-center" />
        {text}
      </span>
    );
  if (!href) return text;
  return (
    <Link href={href} prefetch={false} className="text-accent-text hover:underline">
      {text}
    </Link>
  );
}

function subjectOf({ class: kind, objectType }: ProcessResult): string {
  return objectType ? wordOfAttribute(objectType) : kind ? wordOfAttribute(kind) : "Result";
}

/** Hits wait for a person's decision; plain matches do not, so nothing is said of them. */
function Decision({ result }: { result: ProcessResult }) {
  if (!isHit(result) && !result.manualStatus) return null;
  const { label, resolved } = decisionOn(result);
  return <Badge tone={resolved ? "neutral" : "caution"}>{label}</Badge>;
}
