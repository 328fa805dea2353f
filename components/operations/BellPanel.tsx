"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { FromTo } from "@/components/writes/FromTo";
import { formatNumber } from "@/lib/format";
import { operationHref } from "@/lib/operations/operationUrl";
import { ownOpenOptions } from "@/lib/operations/queries";
import type { Operation } from "@/lib/writes/contract";
import { wordsOfOperation } from "@/lib/writes/words";
import { CaseLink } from "./CaseLink";

/** What the bell opens: the officer's own operations that are not settled, and the way to those that need a person. */
export default function BellPanel({ needsHuman }: { needsHuman: number }) {
  return (
    <>
      <div className="border-b border-line px-3 py-2.5">
        <h2 className="font-semibold">Yours, not settled</h2>
        <p className="text-ink-muted">What you sent and FrankieOne has not confirmed. Do not repeat it.</p>
      </div>
      <OwnOpen />
      <div className="border-t border-line p-1">
        <Link
          href={operationHref()}
          prefetch={false}
          className="flex min-h-8 items-center justify-between gap-2 rounded-md px-2 font-medium hover:bg-surface-hover pointer-coarse:min-h-10"
        >
          Operations that need a person
          <span className="text-ink-muted tabular-nums">{formatNumber(needsHuman)}</span>
        </Link>
      </div>
    </>
  );
}

function OwnOpen() {
  const { data, error, refetch } = useQuery(ownOpenOptions());
  if (error && !data)
    return (
      <div className="p-3">
        <FailureCallout error={error} what="The list of your operations" retry={() => void refetch()} />
      </div>
    );
  if (!data)
    return (
      <div className="p-3">
        <SkeletonText lines={3} />
      </div>
    );
  if (data.length === 0) return <p className="px-3 py-4 text-ink-muted">Everything you sent is settled.</p>;
  return (
    <ul className="divide-y divide-line">
      {data.map((operation) => (
        <Line key={operation.id} operation={operation} />
      ))}
    </ul>
  );
}

function Line({ operation }: { operation: Operation }) {
  const { tone, title, text } = wordsOfOperation(operation);
  const needsPerson = operation.outcome === "NEEDS_HUMAN";
  return (
    <li className="flex flex-col gap-1 px-3 py-2.5">
      <p className={`flex items-start gap-1.5 font-medium ${TONE_TEXT[tone]}`}>
        <span className="flex h-5 items-center">
          <ToneIcon tone={tone} />
        </span>
        {needsPerson ? `${title}: do not repeat it` : title}
      </p>
      <FromTo changes={operation.changes} />
      {text && <p className="text-xs text-ink-muted">{text}</p>}
      <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-ink-muted">
        <CaseLink target={operation.target} />
        <RelativeTime value={operation.createdAt} />
        {needsPerson && (
          <Link
            href={operationHref(operation.id)}
            prefetch={false}
            className="text-accent-text underline-offset-2 hover:underline"
          >
            Evidence
          </Link>
        )}
      </p>
    </li>
  );
}
