"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { Outcome } from "@/components/outcomes/Outcome";
import { formatNumber } from "@/lib/format";
import { SYSTEM } from "@/lib/domain/roleWords";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { ledgerHref } from "@/lib/ledger/ledgerUrl";
import { ledgerPage } from "@/lib/ledger/queries";
import { wordOfAction, wordOfLedgerOutcome } from "@/lib/ledger/words";
import type { Operation } from "@/lib/writes/contract";

/** How an operation ended, and the row of the ledger that says so. */
export function Settled({ operation }: { operation: Operation }) {
  const filter = { operationId: operation.id };
  const { data, error, refetch } = useQuery(ledgerPage(filter));
  const [row] = data?.rows ?? [];
  return (
    <div className="flex flex-col gap-3">
      <Outcome ending={{ kind: "operation", operation }} />
      {error && !data && <FailureCallout error={error} what="The ledger entry" retry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={3} />}
      {row && <Row row={row} />}
      <Link
        href={ledgerHref(filter)}
        prefetch={false}
        className="self-start text-accent-text underline-offset-2 hover:underline"
      >
        View in the ledger
      </Link>
    </div>
  );
}

function Row({ row: { sequence, at, actorName, action, outcome, detail } }: { row: LedgerEntry }) {
  return (
    <section aria-label="In the ledger" className="flex flex-col gap-1 rounded-md border border-line px-3 py-2.5">
      <h3 className="text-xs font-medium text-ink-muted">Ledger row {formatNumber(sequence)}</h3>
      <p>
        {wordOfAction(action)}: <strong className="font-semibold">{wordOfLedgerOutcome(outcome, action).label}</strong>
      </p>
      <p className="text-ink-muted">
        <ExactTime value={at} /> {actorName ? <Isolated>{actorName}</Isolated> : SYSTEM}
      </p>
      {detail?.comment && <Isolated multiline>{detail.comment}</Isolated>}
    </section>
  );
}
