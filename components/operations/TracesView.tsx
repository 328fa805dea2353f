"use client";

import { useQuery } from "@tanstack/react-query";
import RefreshCw from "lucide-react/icons/refresh-cw";
import type { ReactNode } from "react";
import { UserName } from "@/components/outcomes/UserName";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { formatNumber } from "@/lib/format";
import type { OperationTraces } from "@/lib/operations/contract";
import { tracesOptions } from "@/lib/operations/queries";
import { type TraceWords, wordsOfAnswer, wordsOfAudit, wordsOfRecord } from "@/lib/operations/words";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";
import type { Operation } from "@/lib/writes/contract";
import { AuditEntries } from "./AuditEntries";

/** What there is to go by: how FrankieOne answered then, and what its record and its audit show now. */
export function TracesView({ operation }: { operation: Operation }) {
  const { data, error, isFetching, refetch } = useQuery(tracesOptions(operation.id));
  const again = () => void refetch();
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-3 border-t border-line pt-3">
      <div className="flex items-baseline justify-between gap-2">
        <h3 id="evidence" className="font-semibold">
          Evidence
        </h3>
        <Button size="sm" busy={isFetching} icon={<RefreshCw aria-hidden size={12} />} onClick={again}>
          Refresh
        </Button>
      </div>
      <Piece title="Answer to the request" words={wordsOfAnswer(operation)} />
      {error && <FailureCallout error={error} what="FrankieOne's record and audit" retry={again} />}
      {!data && !error && <SkeletonText lines={5} />}
      {data && <Shown operation={operation} traces={data} />}
    </section>
  );
}

function Shown({ operation, traces }: { operation: Operation; traces: OperationTraces }) {
  const { readAt, looks, record, audit } = traces;
  return (
    <>
      <Piece title="FrankieOne record" words={wordsOfRecord(operation, traces)}>
        <Record record={record} />
      </Piece>
      <Piece title="FrankieOne audit" words={wordsOfAudit(traces)}>
        <AuditEntries audit={audit} />
      </Piece>
      <p className="text-xs text-ink-muted">
        Read <RelativeTime value={readAt} />. Checked automatically {formatNumber(looks)}{" "}
        {looks === 1 ? "time" : "times"} before.
      </p>
    </>
  );
}

function Piece({ title, words, children }: { title: string; words: TraceWords; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-xs font-medium text-ink-muted">{title}</h4>
      <p className="flex items-start gap-1.5">
        <span className={`flex h-5 items-center ${TONE_TEXT[words.tone]}`}>
          <ToneIcon tone={words.tone} />
        </span>
        <span>{words.text}</span>
      </p>
      {children && <div className="pl-5">{children}</div>}
    </div>
  );
}

/** What the case shows now of the fields in question, and its last change. */
function Record({ record: { values, requestId, at, by } }: { record: OperationTraces["record"] }) {
  return (
    <>
      {values.map(({ field, value }) => {
        const { label, none } = wordsOfField({ field });
        return (
          <p key={field}>
            <span className="text-ink-muted">{label} now </span>
            <strong className="font-semibold">{value ? <Isolated>{wordOfValue(field, value)}</Isolated> : none}</strong>
          </p>
        );
      })}
      <p className="text-xs text-ink-muted">
        Last change {at ? <ExactTime value={at} /> : "at an unknown time"} by{" "}
        {by ? <UserName user={by} /> : "an unknown user"}
        {requestId && (
          <>
            , request <code className="font-mono break-all">{requestId}</code>
          </>
        )}
      </p>
    </>
  );
}
