import Link from "next/link";
import { ReasonName } from "@/components/outcomes/ReasonName";
import { Badge } from "@/components/ui/Badge";
import { CopyButton } from "@/components/ui/CopyButton";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { ToneIcon } from "@/components/ui/tone";
import { beginningOf, humanise } from "@/lib/format";
import type { LaneMark, TheirRecord, TimelineRow } from "@/lib/cases/timelineContract";
import { entryOf, wordsOfChanges } from "@/lib/cases/timelineWords";
import { UserName } from "@/components/outcomes/UserName";

/** One entry: when, who, what; the reason and the words that went along; how it is known, on demand. */
export function TimelineRowView({ row }: { row: TimelineRow }) {
  const { who, what, outcome, reasonCode, comment, erased } = entryOf(row);
  const { at, mark } = row;
  return (
    <li className="relative flex gap-3 border-t border-line py-2 print:break-inside-avoid">
      <span className="w-20 shrink-0 text-xs leading-5 print:w-48 text-ink-muted">
        {at ? <RelativeTime value={at} /> : "Time unknown"}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="pr-14 wrap-anywhere print:pr-0">
          {who && <UserName user={who} className="font-medium" />}
          {who && (/^[a-z]/.test(what) ? " " : ": ")}
          <Isolated limit={500}>{what}</Isolated>
          {outcome && (
            <>
              {" "}
              <Badge tone={outcome.tone}>{outcome.label}</Badge>
            </>
          )}
          {mark && !mark.alarm && <span className="text-ink-muted"> · {mark.text}</span>}
        </p>
        <Alarms row={row} />
        {reasonCode && (
          <p className="text-ink-muted">
            <ReasonName code={reasonCode} />
          </p>
        )}
        {comment && <Comment text={comment} />}
        {erased && <p className="text-ink-muted">Erased</p>}
        <Proof row={row} />
      </div>
    </li>
  );
}

/** What is wrong with the record of the entry. */
function Alarms({ row: { ours, mark } }: { row: TimelineRow }) {
  return (
    <>
      {ours?.problem && <Alarm mark={{ alarm: true, text: `Do not rely on this. ${ours.problem}` }} />}
      {mark?.alarm && <Alarm mark={mark} />}
    </>
  );
}

function Alarm({ mark: { text } }: { mark: LaneMark }) {
  return (
    <p className="flex gap-1.5 text-xs text-serious-ink">
      <span className="flex h-4 items-center">
        <ToneIcon tone="serious" size={12} />
      </span>
      {text}
    </p>
  );
}

/** What was said along with an act, in its author's words. */
export function Comment({ text }: { text: string }) {
  return (
    <p className="border-l-2 border-line pl-2">
      <Isolated multiline limit={4_000}>
        {text}
      </Isolated>
    </p>
  );
}

/** Where it is on record: the exact time, FrankieOne's own words and request, our ledger. */
function Proof({ row: { at, requestId, ours, theirs, joinedBy } }: { row: TimelineRow }) {
  return (
    <details className="text-xs text-ink-muted print:hidden">
      {/* At the end of the first line, so that an entry is no taller for it. */}
      <summary className="absolute top-2 right-0 leading-5">Record</summary>
      <div className="flex flex-col gap-0.5">
        {at && <ExactTime value={at} />}
        {theirs && <Theirs record={theirs} />}
        {requestId && (
          <span className="flex items-center gap-1">
            <span>
              FrankieOne request <code className="font-mono wrap-anywhere">{beginningOf(requestId, 64)}</code>
            </span>
            <CopyButton text={requestId} label="Copy FrankieOne request ID" />
          </span>
        )}
        {joinedBy === "reference" && <span>Matched by the reference in the comment, not by the request ID</span>}
        {ours?.rule && <span>Rule: {humanise(ours.rule.replaceAll("-", "_").toUpperCase())}</span>}
        {ours && <OnRecord operationId={ours.operationId} sequences={ours.sequences} />}
      </div>
    </details>
  );
}

function OnRecord({ operationId, sequences }: { operationId?: string; sequences: readonly number[] }) {
  const rows = `Ledger ${sequences.length > 1 ? "rows" : "row"} ${sequences.join(", ")}`;
  if (!operationId) return <span>{rows}</span>;
  return (
    <Link href={`/ledger?operation=${operationId}`} prefetch={false} className="w-fit underline-offset-2 underline">
      {rows}
    </Link>
  );
}

function Theirs({ record }: { record: TheirRecord }) {
  const { description, details, source, channel, workflowName, reference, changes = [], further } = record;
  const about = [source, channel && humanise(channel), workflowName].filter(Boolean).join(" · ");
  return (
    <>
      {[description, details, wordsOfChanges(changes), ...further].map(
        (text, index) =>
          text && (
            <Isolated key={index} multiline limit={500}>
              {text}
            </Isolated>
          ),
      )}
      {about && <Isolated limit={500}>{`FrankieOne's audit: ${about}`}</Isolated>}
      {reference && <span className="wrap-anywhere">Reference {reference}</span>}
    </>
  );
}
