import { Isolated } from "@/components/ui/Isolated";
import { beginningOf, formatNumber, humanise } from "@/lib/format";
import type { FactorBar } from "@/lib/executions/factors";
import { wordOfFactor, wordOfFactorValue } from "@/lib/executions/factorWords";

/** A factor and its value, in words. */
export function FactorName({ bar: { factor } }: { bar: FactorBar }) {
  const value = factor.value && factor.value !== "true" ? `: ${wordOfFactorValue(factor.value, factor.factor)}` : "";
  return (
    <span className="min-w-0">
      <Isolated limit={300}>{`${factor.factor ? wordOfFactor(factor.factor) : "Unnamed factor"}${value}`}</Isolated>
    </span>
  );
}

/** What FrankieOne says of a factor, with its points unless those stand beside it. */
export function FactorMark({ bar: { mark, score, factor }, beside }: { bar: FactorBar; beside?: boolean }) {
  const points = beside ? "" : formatNumber(score, 2);
  if (mark === "overridden")
    return (
      <span className="text-info-ink">
        {points} set by hand{factor.score !== undefined && ` (was ${formatNumber(factor.score, 2)})`}
      </span>
    );
  if (mark === "stale" || mark === "discarded")
    return (
      <span className="text-ink-muted">
        {points} ({mark}, not counted)
      </span>
    );
  return (
    <Isolated>{`${points} (${humanise(beginningOf(factor.status ?? "", 80)).toLowerCase()}, counted)`.trim()}</Isolated>
  );
}
