import { PrintButton } from "@/components/ui/PrintButton";
import { Isolated } from "@/components/ui/Isolated";
import type { Officer } from "@/lib/domain/officer";
import { exactTime, formatNumber, plural } from "@/lib/format";
import type { Plan } from "@/lib/bulkReassign/contract";
import { hasResults, wordOfPlan, wordOfVerdict } from "@/lib/bulkReassign/words";
import { ROW_RESULTS, ROW_VERDICTS } from "@/lib/domain/planStates";
import { RESULT_WORDS } from "@/lib/domain/planWords";
import { PlanPaperRows, type PlanPaperRowsProps } from "./PlanPaperRows";

export interface PlanPaperProps extends Omit<PlanPaperRowsProps, "kind"> {
  plan: Plan;
  /** ISO 8601. */
  printedAt: string;
  printedBy: Officer;
}

/** A plan as a document: its state, its seal, its results in numbers, and every case. */
export function PlanPaper({ plan, rows, printedAt, printedBy }: PlanPaperProps) {
  const { timeZone = "UTC", name } = printedBy;
  const time = (iso: string) => exactTime(iso, timeZone);
  return (
    <article>
      <header className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-xs text-ink-muted">Countersign · Bulk reassign plan</p>
          <h1 className="text-xl font-semibold">
            <Isolated>{plan.title}</Isolated>
          </h1>
        </div>
        <PrintButton />
      </header>
      <dl className="my-4 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 [&_dt]:text-ink-muted">
        <Fact term="State">{wordOfPlan(plan).label}</Fact>
        <Fact term="Created">{`${time(plan.madeAt)}, by ${plan.madeBy}`}</Fact>
        {plan.confirmedAt && <Fact term="Confirmed">{`${time(plan.confirmedAt)}, by ${plan.madeBy}`}</Fact>}
        {plan.endedAt && <Fact term="Ended">{time(plan.endedAt)}</Fact>}
        {plan.reason && <Fact term="Reason">{plan.reason}</Fact>}
        <Fact term="Planned">{inNumbers(plan.counts, ROW_VERDICTS, (each) => wordOfVerdict(each, plan.kind))}</Fact>
        {hasResults(plan) && (
          <Fact term="Results">{inNumbers(plan.progress.results, ROW_RESULTS, (each) => RESULT_WORDS[each])}</Fact>
        )}
        <Fact term="Plan id">{plan.id}</Fact>
        <Fact term="SHA-256">{plan.digest}</Fact>
        <Fact term="Printed">{`${time(printedAt)}, by ${name}, ${plural(rows.length, "case")}`}</Fact>
      </dl>
      <PlanPaperRows rows={rows} kind={plan.kind} told={hasResults(plan)} />
    </article>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <Isolated multiline>{children}</Isolated>
      </dd>
    </>
  );
}

/** "Reassign: 12 · No change needed: 3". */
function inNumbers<Name extends string>(
  counts: Partial<Record<Name, number>>,
  order: readonly Name[],
  wordOf: (name: Name) => { label: string },
): string {
  const counted = order.filter((each) => counts[each]);
  const said = counted.map((each) => `${wordOf(each).label}: ${formatNumber(counts[each] ?? 0)}`);
  return said.join(" · ") || "None";
}
