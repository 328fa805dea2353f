import History from "lucide-react/icons/history";
import { StatusBadge } from "@/components/executions/StatusBadge";
import { meaningOfRisk } from "@/lib/profiles/risk";
import { formatNumber } from "@/lib/format";
import type { CaseRow } from "@/lib/worklist/contract";

/** The risk in a word with its icon, its score, and a warning when the assessment is outdated. */
export function RiskCell({ risk }: Pick<CaseRow, "risk">) {
  const meaning = meaningOfRisk(risk?.level);
  if (!risk || !meaning) return <span className="text-ink-muted">Not assessed</span>;
  return (
    <>
      <StatusBadge meaning={meaning} variant="plain" />
      <div className="text-xs whitespace-nowrap text-ink-muted @max-rows:ml-1.5 @max-rows:inline-block @max-rows:leading-5">
        {risk.score !== undefined && <span className="max-sm:hidden">{`Score ${formatNumber(risk.score, 1)}`}</span>}
        {risk.outdated && <Outdated />}
      </div>
    </>
  );
}

function Outdated() {
  return (
    <span title="Data has changed since the assessment" className="ml-1 inline-flex align-middle text-caution-ink">
      <History aria-hidden size={14} />
      <span className="sr-only">outdated</span>
    </span>
  );
}
