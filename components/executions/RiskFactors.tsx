import { Badge } from "@/components/ui/Badge";
import { Bar, BarList } from "@/components/ui/Bar";
import { Isolated } from "@/components/ui/Isolated";
import { formatNumber } from "@/lib/format";
import type { RiskAssessment } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfRisk } from "@/lib/cases/risk";
import { type FactorBar, type FactorPicture, factorPicture } from "@/lib/executions/factors";
import { wordOfFactor, wordOfFactorValue } from "@/lib/executions/factorWords";
import { StatusBadge } from "./StatusBadge";

/** The risk of one run: its level, its score, and the factors that add up to it, or a word that they do not. */
export function RiskFactors({ assessment }: { assessment: RiskAssessment }) {
  const level = meaningOfRisk(assessment.workflowRiskLevel ?? assessment.riskLevel);
  const picture = factorPicture(assessment);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="font-medium">Risk of this run</span>
        {level && <StatusBadge meaning={level} />}
        {picture.score !== undefined && (
          <span className="tabular-nums text-ink-muted">score {formatNumber(picture.score, 2)}</span>
        )}
        {assessment.isOutdated && <Badge tone="caution">Outdated</Badge>}
      </p>
      {picture.bars.length > 0 ? (
        <Bars picture={picture} />
      ) : (
        <p className="text-ink-muted">FrankieOne names no factors behind it.</p>
      )}
    </div>
  );
}

function Bars({ picture }: { picture: FactorPicture }) {
  const max = Math.max(picture.sum, picture.score ?? 0);
  const tone = picture.addsUp === false ? "caution" : "neutral";
  return (
    <>
      <BarList label="Risk factors" total={formatNumber(picture.sum, 2)}>
        {picture.bars.map((bar, index) => (
          <Bar
            key={bar.factor.riskFactorId ?? index}
            label={<FactorName bar={bar} />}
            detail={markOf(bar)}
            value={bar.counts ? bar.score : 0}
            offset={bar.counts ? bar.offset : 0}
            max={max}
            tone={bar.mark === "overridden" ? "info" : "neutral"}
          />
        ))}
      </BarList>
      {tone === "caution" && (
        <p className="text-caution-ink">
          The factors add up to {formatNumber(picture.sum, 2)}, not to the score of{" "}
          {formatNumber(picture.score ?? 0, 2)}.
        </p>
      )}
    </>
  );
}

function FactorName({ bar: { factor, counts } }: { bar: FactorBar }) {
  return (
    <span className={counts ? undefined : "text-ink-muted"}>
      <Isolated>{factor.factor ? wordOfFactor(factor.factor) : "Unnamed factor"}</Isolated>
      {factor.value && (
        <>
          : <Isolated className="text-ink-muted">{wordOfFactorValue(factor.value)}</Isolated>
        </>
      )}
    </span>
  );
}

function markOf({ mark, score, factor }: FactorBar): string | undefined {
  if (mark === "overridden")
    return `Set by hand${factor.score === undefined ? "" : `, was ${formatNumber(factor.score, 2)}`}`;
  if (mark === "stale") return `${formatNumber(score, 2)}, does not count: the data has changed since`;
  if (mark === "discarded") return `${formatNumber(score, 2)}, does not count: discarded`;
  return mark && `Status ${factor.status}: unknown to Countersign, counted`;
}
