import type { ReactNode } from "react";
import Link from "next/link";
import { Badge } from "@/components/ui/Badge";
import { cx } from "@/components/ui/cx";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { ToneIcon } from "@/components/ui/tone";
import { humanise, plural } from "@/lib/format";
import { wordOfAction, wordOfOutcome } from "@/lib/ledger/words";
import type { LaneMark, OurAct, TheirRecord, TimelineRow } from "@/lib/cases/timeline";

/** One thing that happened, in both lanes; a lane without it says why it stands empty. */
export function TimelineRowView({ row: { at, requestId, ours, theirs, joinedBy, mark } }: { row: TimelineRow }) {
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <p className="flex flex-wrap gap-x-2 pb-1 text-xs text-ink-muted">
        {at ? <ExactTime value={at} /> : "At an unknown time"}
        {requestId && <code className="font-mono wrap-anywhere">{requestId}</code>}
        {joinedBy === "reference" && <span>matched by the reference in the comment, not by the request id</span>}
      </p>
      <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
        <Lane name="Ledger" mark={ours ? undefined : mark}>
          {ours && <Ours act={ours} />}
        </Lane>
        <Lane name="Audit" mark={theirs ? undefined : mark}>
          {theirs && <Theirs record={theirs} ours={ours} />}
        </Lane>
      </div>
      {ours && theirs && mark && <Mark mark={mark} />}
    </li>
  );
}

function Lane({ name, mark, children }: { name: string; mark?: LaneMark; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <span className="text-2xs font-medium text-ink-muted sm:sr-only">{name}</span>
      {mark ? (
        <div className="rounded-md border border-dashed border-line px-2 py-1">
          <Mark mark={mark} />
        </div>
      ) : (
        children
      )}
    </div>
  );
}

function Mark({ mark: { alarm, text } }: { mark: LaneMark }) {
  return (
    <p className={cx("flex gap-1.5 text-xs", alarm ? "text-serious-ink" : "text-ink-muted")}>
      {alarm && (
        <span className="flex h-4 items-center">
          <ToneIcon tone="serious" size={12} />
        </span>
      )}
      {text}
    </p>
  );
}

function Ours({ act: { action, outcome, actor, changes, comment, reasonCode, rule, operationId } }: { act: OurAct }) {
  const { label, tone } = wordOfOutcome(outcome);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="font-medium">{wordOfAction(action)}</span>
        <Badge tone={tone}>{label}</Badge>
      </p>
      {changes.map(({ field, from, to }) => (
        <p key={field}>
          {humanise(field)}: <Isolated>{from ?? "none"}</Isolated> → <Isolated className="font-medium">{to}</Isolated>
        </p>
      ))}
      {reasonCode && <p className="text-ink-muted">{humanise(reasonCode)}</p>}
      {rule && <p className="text-ink-muted">Rule: {humanise(rule.replaceAll("-", "_").toUpperCase())}</p>}
      {comment && <Comment text={comment} />}
      <p className="text-xs text-ink-muted">
        {actor && <Isolated>{actor}</Isolated>}
        {operationId && (
          <>
            {actor && " · "}
            <Link href={`/ledger?operation=${operationId}`} prefetch={false} className="hover:underline">
              ledger
            </Link>
          </>
        )}
      </p>
    </div>
  );
}

/** A comment that stands in both lanes is told once, in ours. */
function Theirs({ record, ours }: { record: TheirRecord; ours?: OurAct }) {
  const { type, description, details, channel, source, status, workflowName, comment, reference, failed, further } =
    record;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Isolated className="font-medium">
          {description ?? (type ? humanise(type) : "Event without a description")}
        </Isolated>
        {failed && <Badge tone="critical">Failed</Badge>}
      </p>
      {details && (
        <Isolated multiline limit={500} className="text-ink-muted">
          {details}
        </Isolated>
      )}
      {comment && comment !== ours?.comment && <Comment text={comment} />}
      <p className="text-xs text-ink-muted">
        <Isolated>
          {[source, channel && humanise(channel), workflowName, status && humanise(status)].filter(Boolean).join(" · ")}
        </Isolated>
        {reference && <span className="wrap-anywhere"> · ref {reference}</span>}
      </p>
      {further.length > 0 && (
        <details className="text-xs text-ink-muted">
          <summary>{plural(further.length, "more event")} of this request</summary>
          <ul className="pl-4">
            {further.map((text, index) => (
              <li key={index}>
                <Isolated limit={300}>{text}</Isolated>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Comment({ text }: { text: string }) {
  return (
    <p className="border-l-2 border-line pl-2">
      <Isolated multiline limit={4_000}>
        {text}
      </Isolated>
    </p>
  );
}
