"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { PageHeader } from "@/components/shell/PageHeader";
import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Officer } from "@/lib/domain/officer";
import { can } from "@/lib/permissions/can";
import type { Plan } from "@/lib/bulkReassign/contract";
import { planOptions } from "@/lib/bulkReassign/queries";
import { wordOfPlan } from "@/lib/bulkReassign/words";
import { ConfirmPlan } from "./ConfirmPlan";
import { PlanActs } from "./PlanActs";
import { PlanProgress } from "./PlanProgress";
import { PlanRows } from "./PlanRows";

/** One plan: what it would do, and once it is confirmed what it does and has done. */
export function PlanScreen({ id, officer }: { id: string; officer: Officer }) {
  const { data: plan, error, refetch } = useQuery(planOptions(id));
  if (!plan)
    return (
      <>
        <PageHeader title="Bulk reassign" />
        {error ? (
          <FailureCallout error={error} what="The bulk reassign plan" retry={() => void refetch()} />
        ) : (
          <Skeleton className="h-40" />
        )}
      </>
    );
  const mayPlan = can(officer, "plan-moves").allowed;
  const mayConfirm = mayPlan && plan.madeBy === officer.name && plan.state === "sealed" && !plan.expired;
  return (
    <>
      <PageHeader
        title={<Isolated>{plan.title}</Isolated>}
        description={<Origin plan={plan} />}
        actions={<PlanActs plan={plan} mayPlan={mayPlan} />}
      />
      <div className="flex flex-col gap-5">
        {plan.reason && (
          <p>
            <span className="text-ink-muted">Reason: </span>
            <Isolated multiline>{plan.reason}</Isolated>
          </p>
        )}
        {plan.confirmedAt && <PlanProgress plan={plan} />}
        {mayConfirm && <ConfirmPlan plan={plan} />}
        <PlanRows plan={plan} />
      </div>
    </>
  );
}

function Origin({ plan }: { plan: Plan }) {
  const { label, tone } = wordOfPlan(plan);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1">
      <Badge tone={tone}>{label}</Badge>
      <span>
        Created <RelativeTime value={plan.madeAt} /> by <Isolated>{plan.madeBy}</Isolated>
      </span>
      <span title={plan.digest} className="text-xs">
        sealed <code className="font-mono">{plan.digest.slice(0, 12)}</code>
      </span>
    </span>
  );
}
