"use client";

import { Suspense } from "react";
import { cx } from "@/components/ui/cx";
import { Disclosure } from "@/components/ui/Disclosure";
import { Isolated } from "@/components/ui/Isolated";
import { useOnPaper } from "@/components/ui/paper";
import { SkeletonText } from "@/components/ui/Skeleton";
import { TONE_TEXT, ToneIcon } from "@/components/ui/tone";
import { useActing } from "@/components/writes/acting";
import type { Check } from "@/lib/executions/checks";
import { wordsOfIssues } from "@/lib/executions/headings";
import { outcomeOf, providersOf } from "@/lib/executions/outcomes";
import type { LoadedExecution } from "@/lib/executions/queries";
import { wordOfStep } from "@/lib/executions/stepWords";
import type { Subscription, WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { stepAnchor } from "./anchors";
import { CheckEvidence } from "./checkEvidence";
import { rememberOpen, useRememberedOpen } from "./rememberedChecks";
import { useOpenRuns } from "./openRuns";

export interface PassedCheckProps {
  check: Check;
  summary: WorkflowSummary;
  execution?: LoadedExecution;
  entityId: string;
  subscriptions: readonly Subscription[];
}

/** A check that asks for nothing: one line, opened by choice. Which are open is remembered for the officer. */
export function PassedCheck({ check, summary, execution, entityId, subscriptions }: PassedCheckProps) {
  const { workflowExecutionId = "" } = summary;
  const officerId = useActing()?.officer.id ?? "";
  const isRemembered = useRememberedOpen(officerId).includes(check.name);
  const anchors = [check.id, check.step?.stepResultId].map((each) => each && stepAnchor(workflowExecutionId, each));
  const { target } = useOpenRuns();
  const printing = useOnPaper();
  const open = isRemembered || printing || (target !== undefined && anchors.includes(target));
  const line = <Line check={check} subscriptions={subscriptions} />;
  const place = { id: anchors[1], tabIndex: -1, role: "group", "aria-label": wordOfStep(check.name || "Unnamed step") };
  if (!check.step)
    return (
      <div id={anchors[0]} tabIndex={-1} className="flex border-t border-line py-1.5 pl-5">
        {line}
      </div>
    );
  return (
    <div {...place} className="border-t border-line">
      <Disclosure
        id={anchors[0]}
        tabIndex={-1}
        summary={line}
        open={open}
        onToggle={({ currentTarget }) =>
          // What a link or paper has opened is not what the officer keeps open.
          currentTarget.open !== open && rememberOpen(officerId, check.name, currentTarget.open)
        }
      >
        {open && (
          <Suspense fallback={<SkeletonText lines={3} />}>
            <div className="flex flex-col gap-3">
              <CheckEvidence {...{ check, summary, execution, entityId }} />
            </div>
          </Suspense>
        )}
      </Disclosure>
    </div>
  );
}

function Line({ check, subscriptions }: Pick<PassedCheckProps, "check" | "subscriptions">) {
  const { words, tone } = outcomeOf(check, subscriptions);
  const told = [words, wordsOfIssues(check.issues), providersOf(check.step)].filter(Boolean).join(" · ");
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <span className="inline-flex items-baseline gap-1.5 font-medium">
        <ToneIcon tone={tone} className={cx("self-center", TONE_TEXT[tone])} />
        <Isolated limit={120}>{wordOfStep(check.name || "Unnamed step")}</Isolated>
      </span>
      <span className="min-w-0 font-normal text-ink-muted">
        <Isolated limit={400}>{told}</Isolated>
      </span>
    </span>
  );
}
