"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { Waiting } from "@/components/executions/Waiting";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { SkeletonText } from "@/components/ui/Skeleton";
import { sessionQuery } from "@/lib/auth/queries";
import { formatNumber } from "@/lib/format";
import { nameOfEntity } from "@/lib/profiles/entityName";
import type { EscalatedAnswer, EscalatedCase } from "@/lib/worklist/contract";
import { escalatedOptions } from "@/lib/worklist/escalatedQuery";
import { escalatedTo } from "@/lib/worklist/escalatedView";
import { viewHref } from "@/lib/worklist/viewUrl";
import { CaseLink } from "./CaseLink";

/**
 * The cases that were stopped for an approval which is the officer's to give: the first few, and the way to all. Nothing for an
 * auditor.
 */
export function Escalated() {
  const { data, error, refetch } = useQuery(escalatedOptions());
  const retry = () => void refetch();
  if (data?.escalated === null) return null;
  return (
    <section aria-labelledby="escalated" className="border-t border-line">
      <h2 id="escalated" className="px-3 pt-2.5 font-semibold">
        Cases needing your approval
      </h2>
      {data ? (
        <Known {...data} retry={retry} />
      ) : (
        <div className="p-3">
          {error ? <FailureCallout error={error} what="The list of cases" retry={retry} /> : <SkeletonText lines={2} />}
        </div>
      )}
    </section>
  );
}

function Known({ escalated, cases, retry }: EscalatedAnswer & { retry: () => void }) {
  if (escalated && "uncounted" in escalated && cases.length === 0)
    return <NotRead why={escalated.uncounted} retry={retry} />;
  const total = escalated && "total" in escalated ? escalated.total : undefined;
  if (total === 0) return <p className="px-3 pt-1 pb-4 text-ink-muted">None.</p>;
  return (
    <>
      {cases.length > 0 && (
        <ul className="divide-y divide-line">
          {cases.map((row) => (
            <Line key={`${row.entityId} ${row.serviceName}`} row={row} />
          ))}
        </ul>
      )}
      <Whole>
        {total === undefined || total <= cases.length
          ? "Open in the worklist"
          : `All ${formatNumber(total)} in the worklist`}
      </Whole>
    </>
  );
}

function NotRead({ why, retry }: { why: string; retry: () => void }) {
  return (
    <div className="p-3">
      <Callout
        tone="caution"
        title="The list of cases could not be read"
        actions={
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        }
      >
        {why}.
      </Callout>
    </div>
  );
}

/** Whose case it is, what has to be approved, and how long it has waited. */
function Line({ row }: { row: EscalatedCase }) {
  const { entityId, serviceName, assignee, toDecide, waits, waitingSince: since, waitsAtMost: atMost } = row;
  const entityType = row.isOrganization ? "ORGANIZATION" : undefined;
  return (
    <li className="flex flex-col gap-1 px-3 py-2.5">
      <CaseLink target={{ entityId, serviceName, entityType }} name={nameOfEntity(row)} className="font-medium" />
      {toDecide && (
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <StatusBadge meaning={toDecide} variant="plain" />
          <span className="text-xs text-ink-muted">{toDecide.details.join(" · ")}</span>
        </p>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
        {waits && (
          <span>
            Waiting <Waiting wait={{ since, atMost }} />
          </span>
        )}
        {assignee && (
          <span>
            Assigned to <Isolated>{assignee}</Isolated>
          </span>
        )}
      </p>
    </li>
  );
}

function Whole({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery());
  return data ? (
    <p className="px-3 pt-1 pb-2.5">
      <Link
        href={viewHref(escalatedTo(data.officer))}
        prefetch={false}
        className="text-accent-text underline-offset-2 hover:underline"
      >
        {children}
      </Link>
    </p>
  ) : null;
}
