"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { cx } from "@/components/ui/cx";
import { Pagination } from "@/components/ui/Pagination";
import { Skeleton } from "@/components/ui/Skeleton";
import { Table, TableHead, Th } from "@/components/ui/Table";
import type { Plan, RowsQuery } from "@/lib/bulkReassign/contract";
import { planRowsOptions } from "@/lib/bulkReassign/queries";
import { hasResults } from "@/lib/bulkReassign/words";
import { PlanRowView } from "./PlanRowView";
import { type Narrowing, RowFilter } from "./RowFilter";

/** Rows of a page, as the server gives them. */
const A_PAGE = 100;

/** The cases of a plan, all or those of one verdict or result. */
export function PlanRows({ plan }: { plan: Plan }) {
  const [query, setQuery] = useState<RowsQuery>({ page: 1 });
  const { data, error, refetch, isPlaceholderData } = useQuery(planRowsOptions(plan.id, query, plan));
  const narrow = (narrowing: Narrowing) => setQuery({ page: 1, ...narrowing });
  const go = (page: number) => setQuery({ ...query, page });
  if (!data)
    return error ? (
      <FailureCallout error={error} what="The rows" retry={() => void refetch()} />
    ) : (
      <Skeleton className="h-40" />
    );
  const { rows, total } = data;
  const told = hasResults(plan);
  const before = (query.page - 1) * A_PAGE;
  return (
    <section aria-label="Cases of the plan" className={cx(isPlaceholderData && "opacity-60")}>
      <RowFilter plan={plan} chosen={query} onChoose={narrow} />
      <Table caption="Cases of the plan" className="max-md:text-xs" scrollLabel="Cases of the plan, scrolls sideways">
        <TableHead>
          <tr>
            <Th>Case</Th>
            <Th>From → to</Th>
            <Th className={told ? "max-md:hidden" : undefined}>Plan</Th>
            {told && <Th>Result</Th>}
          </tr>
        </TableHead>
        <tbody>
          {rows.map((row) => (
            <PlanRowView key={row.ordinal} row={row} kind={plan.kind} told={told} />
          ))}
        </tbody>
      </Table>
      <div className="max-w-xl">
        <Pagination
          label="cases of the plan"
          from={before + 1}
          to={before + rows.length}
          total={total}
          page={query.page}
          pages={Math.max(1, Math.ceil(total / A_PAGE))}
          onGo={go}
          onPrevious={query.page > 1 ? () => go(query.page - 1) : undefined}
          onNext={before + rows.length < total ? () => go(query.page + 1) : undefined}
        />
      </div>
    </section>
  );
}
