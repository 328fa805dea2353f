"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { lazy, type ReactNode, Suspense } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { SkeletonText } from "@/components/ui/Skeleton";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { FromTo } from "@/components/outcomes/FromTo";
import { formatNumber } from "@/lib/format";
import { operationHref } from "@/lib/operations/operationUrl";
import { ownOpenOptions } from "@/lib/operations/queries";
import type { Operation } from "@/lib/writes/contract";
import { wordsOfOperation } from "@/lib/writes/words";
import { orNothing } from "@/components/shell/codeMissing";
import { CaseLink } from "./CaseLink";
import { Escalated } from "./Escalated";

const Mentions = lazy(() => import("./Mentions").catch(orNothing));
const DecidedProposals = lazy(() => import("./DecidedProposals").catch(orNothing));

interface BellPanelProps {
  needsHuman: number;
  /** Own proposals that were decided since one last looked. */
  decided: number;
  /** Cases on which notes mention them that they have not seen. */
  mentions: number;
}

/**
 * What the bell opens: the officer's unverified changes, cases that need their approval, their proposals that were decided, notes that
 * mention them, and the way to what a team lead has to settle.
 */
export default function BellPanel({ needsHuman, decided, mentions }: BellPanelProps) {
  return (
    <>
      <section aria-labelledby="unverified">
        <div className="border-b border-line px-3 py-2.5">
          <h2 id="unverified" className="font-semibold">
            Your unverified changes
          </h2>
          <p className="text-ink-muted">Sent, and not yet verified. Do not repeat them.</p>
        </div>
        <OwnOpen />
      </section>
      <Escalated />
      {decided > 0 && (
        <Suspense fallback={null}>
          <DecidedProposals />
        </Suspense>
      )}
      {mentions > 0 && (
        <Suspense fallback={null}>
          <Mentions />
        </Suspense>
      )}
      <div className="border-t border-line p-1">
        <Way href={operationHref()} count={needsHuman}>
          Changes we could not verify
        </Way>
      </div>
    </>
  );
}

function Way({ href, count, children }: { href: string; count: number; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex min-h-8 items-center justify-between gap-2 rounded-md px-2 font-medium hover:bg-surface-hover pointer-coarse:min-h-10"
    >
      {children}
      <span className="text-ink-muted tabular-nums">{formatNumber(count)}</span>
    </Link>
  );
}

function OwnOpen() {
  const { data, error, refetch } = useQuery(ownOpenOptions());
  if (error && !data)
    return (
      <div className="p-3">
        <FailureCallout error={error} what="The list of your changes" retry={() => void refetch()} />
      </div>
    );
  if (!data)
    return (
      <div className="p-3">
        <SkeletonText lines={3} />
      </div>
    );
  if (data.length === 0) return <p className="px-3 py-4 text-ink-muted">None. Everything you sent is verified.</p>;
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
      <CaseLink target={operation.target} className="font-medium" />
      <p className={`flex items-start gap-1.5 font-medium ${TONE_TEXT[tone]}`}>
        <span className="flex h-5 items-center">
          <ToneIcon tone={tone} />
        </span>
        {needsPerson ? `${title}: do not repeat it` : title}
      </p>
      <FromTo changes={operation.changes} />
      {text && <p className="text-xs text-ink-muted">{text}</p>}
      <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-ink-muted">
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
