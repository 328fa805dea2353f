"use client";

import { useQuery } from "@tanstack/react-query";
import ArrowRightLeft from "lucide-react/icons/arrow-right-left";
import { lazy, Suspense, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { Button } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Skeleton } from "@/components/ui/Skeleton";
import { orFailure } from "@/components/writes/FormFailure";
import { plansOptions } from "@/lib/bulkReassign/queries";
import { PlanItem } from "./PlanItem";

const PlanForm = lazy(() => import("./PlanForm").catch(orFailure));

/** The bulk reassign plans of the team, newest first, and the button for a new one. In: may this officer make plans? */
export function PlansScreen({ mayPlan }: { mayPlan: boolean }) {
  const { data, error, refetch } = useQuery(plansOptions());
  const [open, setOpen] = useState(false);
  const create = mayPlan && (
    <Button variant="primary" onClick={() => setOpen(true)}>
      Reassign all of an officer&apos;s cases…
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Bulk reassign"
        description="Reassign many cases at once. To reassign some, select them in the worklist."
        actions={create}
      />
      {error && !data && <FailureCallout error={error} what="The list of plans" retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-24" />}
      {data?.length === 0 && (
        <EmptyState icon={<ArrowRightLeft aria-hidden size={24} />} title="No plans yet" actions={create}>
          Select cases in the worklist and choose Bulk reassign, or reassign all cases of an officer who is away.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="flex max-w-4xl flex-col divide-y divide-line rounded-md border border-line">
          {data.map((plan) => (
            <PlanItem key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      <Suspense>{open && <PlanForm choices={[]} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
